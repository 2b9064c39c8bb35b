//! Names of controls, taken apart: `work[0].end/1` is part 1 of the question `end` of the section's first record.

/// A control's name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Name<'a> {
    /// The section, and the place of the record in it; `None` where the question is of no record.
    pub record: Option<(&'a str, usize)>,
    /// The question.
    pub question: &'a str,
    /// A number, or a plan.
    pub part: &'a str,
}

impl<'a> Name<'a> {
    /// Takes a name apart; without a part, it is the first.
    #[must_use]
    pub fn read(name: &'a str) -> Option<Name<'a>> {
        let (path, part) = name.split_once('/').unwrap_or((name, "0"));
        let Some((section, rest)) = path.split_once('[') else {
            return Some(Name { record: None, question: path, part });
        };
        let (record, question) = rest.split_once("].")?;
        Some(Name { record: Some((section, record.parse().ok()?)), question, part })
    }

    /// Puts it together again.
    #[must_use]
    pub fn written(&self) -> String {
        let mut name = String::new();
        if let Some((section, record)) = self.record {
            name.push_str(section);
            name.push('[');
            name.push_str(&record.to_string());
            name.push_str("].");
        }
        name + self.question + "/" + self.part
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_taken_apart_and_put_together() {
        for name in ["birthDate/2", "work/0", "work[12].end/3", "titles[0].matches/ecommerce"] {
            assert_eq!(Name::read(name).map(|read| read.written()).as_deref(), Some(name));
        }
        assert_eq!(Name::read("work"), Some(Name { record: None, question: "work", part: "0" }));
        for none in ["work[x].end/0", "work[0]end/0", "work[-1].end", "work[99999999999999999999].end"] {
            assert_eq!(Name::read(none), None, "{none}");
        }
    }
}
