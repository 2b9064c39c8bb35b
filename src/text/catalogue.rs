//! The text catalogue: every sentence a visitor reads, in every language, by key.
//!
//! The keys are the build's reading of `locales/`; a key missing in one language, or with other
//! `{places}`, fails the build.

include!(concat!(env!("OUT_DIR"), "/texts.rs"));

/// A language's texts, one after the other: pointers to each would weigh more than many a text.
struct Texts {
    all: &'static str,
    /// Where each text ends; the one before it is where it starts.
    ends: [u16; TEXTS + 1],
}

/// A language of the product.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum Language {
    /// 简体中文, the product's first language.
    #[default]
    Zh,
    /// English.
    En,
}

impl Language {
    /// Every language, first the product's own.
    pub const ALL: [Language; 2] = [Language::Zh, Language::En];

    /// Its BCP 47 tag, as `lang` has it.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Language::Zh => "zh-CN",
            Language::En => "en",
        }
    }

    /// The language of a tag; `zh` and `en` with any region.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Language> {
        match tag.split(['-', '_']).next()?.to_ascii_lowercase().as_str() {
            "zh" => Some(Language::Zh),
            "en" => Some(Language::En),
            _ => None,
        }
    }

    /// A text of the catalogue.
    #[must_use]
    pub fn text(self, key: Key) -> &'static str {
        let texts = match self {
            Language::Zh => &ZH_CN,
            Language::En => &EN,
        };
        let place = key as usize;
        &texts.all[usize::from(texts.ends[place])..usize::from(texts.ends[place + 1])]
    }

    /// A text of the catalogue with its `{places}` filled.
    #[must_use]
    pub fn fill(self, key: Key, places: &[(&str, &str)]) -> String {
        fill(self.text(key), places)
    }

    /// One of the two texts of a rule file.
    #[must_use]
    pub fn of(self, text: &crate::rules::pack::Text) -> &'static str {
        match self {
            Language::Zh => text.zh,
            Language::En => text.en,
        }
    }
}

fn fill(pattern: &str, places: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(pattern.len() + 16);
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let Some((name, after)) = after.split_once('}') else { break };
        let value = places.iter().find(|(place, _)| *place == name);
        debug_assert!(value.is_some(), "no value for {{{name}}} in {pattern:?}");
        filled.push_str(value.map_or("", |(_, value)| value));
        rest = after;
    }
    filled.push_str(rest);
    filled
}
