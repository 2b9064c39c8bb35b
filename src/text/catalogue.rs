//! The text catalogue: every sentence a visitor reads, in every language, by key.
//!
//! The keys are the build's reading of `locales/`; a key missing in one language, or with other
//! `{places}`, fails the build.

use super::english;

include!(concat!(env!("OUT_DIR"), "/texts.rs"));

/// The Chinese texts, one after the other: pointers to each would weigh more than many a text.
struct Texts<const N: usize> {
    all: &'static str,
    /// Where each text ends; the one before it is where it starts.
    ends: [u16; N],
}

impl<const N: usize> Texts<N> {
    fn at(&self, place: usize) -> &'static str {
        &self.all[usize::from(self.ends[place])..usize::from(self.ends[place + 1])]
    }
}

/// The texts of a later part, a line each: they are looked for by counting.
struct Lines {
    all: &'static str,
    /// Where the first begins.
    start: usize,
}

impl Lines {
    #[inline(never)]
    fn at(&self, place: usize) -> &'static str {
        self.all[self.start..].split('\n').nth(place).unwrap_or_default()
    }
}

/// A Chinese text. Those of a later part of the page's program come with it, and stand apart.
fn chinese(place: usize) -> &'static str {
    match place {
        place if place < FIRST => ZH_FIRST.at(place),
        place if place < FIRST + LATE => ZH_LATE.at(place - FIRST),
        place if place < FIRST + LATE + PHOTO => ZH_PHOTO.at(place - FIRST - LATE),
        place if place < FIRST + LATE + PHOTO + HOST => ZH_HOST.at(place - FIRST - LATE - PHOTO),
        #[cfg(whole)]
        place => ZH_HTML.at(place - FIRST - LATE - PHOTO - HOST),
        #[cfg(not(whole))]
        _ => "",
    }
}

/// An English text; those about photos and of embeds come with their parts of the program, like the Chinese ones.
fn english(place: usize) -> Option<&'static str> {
    match place.checked_sub(FIRST + LATE) {
        Some(place) if place < PHOTO => Some(EN_PHOTO.at(place)),
        Some(place) if place < PHOTO + HOST => Some(EN_HOST.at(place - PHOTO)),
        _ => english::text(place),
    }
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
        let place = key as usize;
        match self {
            Language::Zh => chinese(place),
            Language::En => english(place).unwrap_or_else(|| chinese(place)),
        }
    }

    /// Its name in itself, for whoever cannot read the other.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Language::Zh => self.text(Key::FrameLanguage),
            Language::En => "English",
        }
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
            Language::En => english::text(usize::from(text.en.0)).unwrap_or(text.zh),
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
