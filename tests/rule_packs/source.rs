//! Published texts, cut up by their own numbers and marks.
//!
//! Everything here works on squashed text, so that line breaks of a PDF, spaces and the width
//! of punctuation make no difference. Nothing here knows what the rule files say.

/// Headings of the texts that have more than conditions, in their order.
const PARTS: [(&str, &[&str]); 1] =
    [("zjcx-guide", &["一、申报条件", "说明：", "二、填报资料", "附：学信网验证码获取流程", "三、报名流程"])];

/// Punctuation that may be lost or added where a text is cut out of a longer one.
pub const STOPS: [char; 3] = ['.', ',', ';'];

/// The text without white space and bold marks, its punctuation half-width.
pub fn squash(text: &str) -> String {
    text.replace("**", "").chars().filter(|c| !c.is_whitespace()).map(half_width).collect()
}

fn half_width(c: char) -> char {
    match c {
        '。' => '.',
        '“' | '”' => '"',
        '‘' | '’' => '\'',
        '！'..='～' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        _ => c,
    }
}

/// The part of a text that one title heads, up to the next such title; the whole text if the title is ours.
pub fn document<'a>(source: &'a str, title: &str) -> &'a str {
    let Some(start) = source.find(title) else { return source };
    let body = start + title.len();
    let end = source[body..].find('【').map_or(source.len(), |next| body + next);
    &source[start..end]
}

/// The conditions under one heading.
pub struct Level {
    /// Its number as printed: "1." or "一、".
    pub mark: String,
    pub heading: String,
    pub conditions: Vec<String>,
}

/// Every heading that "(1)" follows.
pub fn levels(document: &str) -> Vec<Level> {
    document.match_indices("(1)").map(|(at, _)| level(&document[..at], &document[at..])).collect()
}

fn level(before: &str, conditions: &str) -> Level {
    let before = before.trim_end_matches(['-', ':']);
    let stop = before.rfind(['.', '、']).unwrap_or_else(|| panic!("no number before the conditions: {before}"));
    let digits = before[..stop].chars().rev().take_while(|c| "0123456789一二三四五六七八九十".contains(*c));
    let start = stop - digits.map(char::len_utf8).sum::<usize>();
    let (mark, heading) = before[start..].split_at(stop - start + if before[stop..].starts_with('.') { 1 } else { 3 });
    Level { mark: mark.into(), heading: heading.into(), conditions: sentences(conditions) }
}

/// "(1)" to the full stop, "(2)" to the full stop …
fn sentences(mut rest: &str) -> Vec<String> {
    let mut found = Vec::new();
    while let Some(sentence) = rest.strip_prefix(&format!("({})", found.len() + 1)) {
        let end = sentence.find('.').map_or(sentence.len(), |stop| stop + 1);
        found.push(sentence[..end].into());
        rest = sentence[end..].trim_start_matches('-');
    }
    found
}

/// A published list of names.
#[derive(Debug)]
pub struct List {
    /// Where it begins in the text.
    pub start: usize,
    pub names: Vec<String>,
    pub open: bool,
}

/// Finds a list by its clause: "脚注②", or headings joined by a colon.
pub fn list(source: &str, clause: &str) -> Option<List> {
    let mut headings = clause.split(':');
    let first = headings.next()?;
    let mut at = match first.strip_prefix("脚注") {
        Some(mark) => source.rfind(mark)?,
        None => source.find(&format!("{first}:"))?,
    };
    for heading in headings {
        at += source[at..].find(heading)?;
    }
    let start = at + source[at..].find(':')? + 1;
    Some(list_at(source, start))
}

/// Where the lists of related occupations and majors begin.
pub fn list_starts(source: &str) -> Vec<usize> {
    let starts = source.match_indices(':').filter(|(colon, _)| {
        let heading = &source[..*colon];
        let names = until_stop(&source[colon + 1..]);
        (heading.ends_with("相关职业") || heading.ends_with("相关专业")) && !names.contains(':')
    });
    starts.map(|(colon, _)| colon + 1).collect()
}

fn list_at(source: &str, start: usize) -> List {
    let text = until_stop(&source[start..]);
    let open = ["等,下同", "等职业", "等专业", "等"].iter().find_map(|tail| text.strip_suffix(tail));
    let names = open.or(text.strip_suffix("专业")).unwrap_or(text);
    List { start, names: names.split('、').map(Into::into).collect(), open: open.is_some() }
}

/// The names in quotation marks after "例如".
pub fn examples(text: &str) -> Option<List> {
    let start = text.find("例如")? + "例如".len();
    let end = start + text[start..].find(',')?;
    let names = text[start..end].split('"').skip(1).step_by(2).map(Into::into).collect();
    Some(List { start, names, open: text[..end].ends_with('等') })
}

fn until_stop(text: &str) -> &str {
    text.split('.').next().unwrap_or(text)
}

/// A headed part of a text.
pub struct Part {
    /// The heading without its colon.
    pub heading: String,
    /// How clauses begin that stand in it: "说明", "三、".
    pub mark: String,
    /// What follows the heading.
    pub text: String,
}

/// The parts of a text; none where it has conditions and lists only.
pub fn parts(file: &str, source: &str) -> Vec<Part> {
    let Some((_, headings)) = PARTS.iter().find(|(name, _)| *name == file) else { return Vec::new() };
    let headings: Vec<String> = headings.iter().map(|heading| squash(heading)).collect();
    let (mut starts, mut from) = (Vec::new(), 0);
    // The first heading once more: a PDF's outline may follow the last part.
    for heading in headings.iter().chain(&headings[..1]) {
        let start = source[from..].find(heading.as_str()).map_or(source.len(), |at| from + at);
        starts.push(start);
        from = (start + heading.len()).min(source.len());
    }
    headings.iter().enumerate().map(|(i, heading)| part(heading, &source[starts[i]..starts[i + 1]])).collect()
}

fn part(heading: &str, text: &str) -> Part {
    let mark = heading.split_inclusive('、').next().filter(|mark| mark.ends_with('、'));
    let mark = mark.unwrap_or_else(|| heading.split(':').next().unwrap_or(heading));
    let text = text.strip_prefix(heading).unwrap_or_else(|| panic!("no part {heading} in the source"));
    Part { heading: heading.replace(':', ""), mark: mark.into(), text: text.into() }
}

/// The items "1、" "2、" … (or "1." "2." …) of a text.
pub fn numbered(text: &str) -> Vec<&str> {
    let marks = |number: usize| [format!("{number}、"), format!("{number}.")];
    let find = |from: usize, number: usize| {
        let found = marks(number).into_iter().filter_map(|mark| Some((from + text[from..].find(&mark)?, mark.len())));
        found.min()
    };
    let mut items = Vec::new();
    let mut next = find(0, 1);
    while let Some((at, mark)) = next {
        next = find(at + mark, items.len() + 2);
        items.push(&text[at + mark..next.map_or(text.len(), |(end, _)| end)]);
    }
    items
}

/// What has to be handed in for one condition.
pub struct Materials {
    /// "(一)"
    pub mark: String,
    /// The condition as this list repeats it.
    pub condition: String,
    pub items: Vec<String>,
}

/// Every list of papers.
pub fn materials(text: &str) -> Vec<Materials> {
    let starts: Vec<usize> = text.match_indices("符合第").map(|(at, _)| text[..at].rfind('(').unwrap_or(at)).collect();
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    starts.iter().zip(ends).map(|(&start, end)| material_list(&text[start..end])).collect()
}

fn material_list(text: &str) -> Materials {
    let (mark, rest) = text.split_once("符合第").unwrap_or_else(|| panic!("no condition in {text}"));
    let (quoted, papers) = rest.split_once("需准备以下资料:").unwrap_or_else(|| panic!("no papers in {text}"));
    Materials {
        mark: mark.into(),
        condition: quoted.split('"').nth(1).unwrap_or_default().into(),
        items: numbered(papers).into_iter().map(Into::into).collect(),
    }
}

/// The text of a clause such as "说明2", "三、6" or "二、(一)2".
pub fn clause(parts: &[Part], clause: &str) -> Option<String> {
    let part = parts.iter().find(|part| clause.starts_with(&part.mark))?;
    let number = &clause[part.mark.len()..];
    match number.strip_prefix('(').and_then(|rest| rest.split_once(')')) {
        Some((list, item)) => {
            let list = materials(&part.text).into_iter().find(|m| m.mark == format!("({list})"))?;
            list.items.get(item.parse::<usize>().ok()?.checked_sub(1)?).cloned()
        }
        None => numbered(&part.text).get(number.parse::<usize>().ok()?.checked_sub(1)?).map(ToString::to_string),
    }
}
