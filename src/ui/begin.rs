//! What the app finds in the page when it comes.

use super::browser;
use super::kept::Kept;
use crate::text::{Language, english};
use web_sys::{Document, Element};
use yew::prelude::*;

/// What the app finds in the page when it comes.
#[derive(Clone, Properties)]
pub struct Begin {
    pub(super) language: Language,
    pub(super) kept: Kept,
    pub(super) focused: Option<u32>,
}

/// It is given once and never again; to compare elements would weigh more than all of this.
impl PartialEq for Begin {
    fn eq(&self, _: &Begin) -> bool {
        true
    }
}

impl Begin {
    /// It, in a page and the element of it that becomes the app's.
    pub fn of(page: &Document, host: &Element) -> Begin {
        // Only the English page has the English texts.
        let english = browser::english(page).is_some_and(english::learn);
        let language = if english { Language::En } else { Language::Zh };
        Begin { language, kept: browser::kept(page).unwrap_or_default(), focused: browser::focused(host) }
    }
}
