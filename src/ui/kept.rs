//! The parts of the page that never change: written into the HTML at build time, in each language's own file.
//!
//! The app takes them from there as they are, and shows them again where they belong. So they can be read before
//! the app has come and without it, and its program has neither them nor what makes them.

use yew::prelude::*;

/// They, in one language.
#[derive(Clone, Default)]
pub struct Kept {
    /// The first page, down to the contents of the published texts.
    pub start: Html,
    /// The published texts of all plans, an article each.
    pub published: Html,
}
