//! What the page that embeds the app says to it and is told: filled-in answers, a result that the visitor sends, and the
//! page that makes an embed. Of the part `host` of the program (tools/split.mjs); the messages themselves are
//! `embed/frame.js`'s.

mod act;
mod consent;
mod notice;
mod setup;

pub use act::Act;
pub use consent::view as consent;
pub use notice::view as notice;
pub use setup::view as setup;

use super::state::Setup;
use crate::keeping::Answer;

/// What there is between the app, the page that embeds it, and the visitor. The first part of the program has a pointer to
/// it and no more.
#[derive(Default)]
pub struct Host {
    /// The origin that a result may be sent to.
    origin: Option<String>,
    /// Waits for the visitor's yes or no.
    wish: Option<Wish>,
    /// The origin that has filled something in, and how many questions, until the visitor has seen it.
    filled: Option<(String, usize)>,
    sending: Sending,
    /// The browser keeps what is entered for this page: asked once, not with every picture of it.
    keeps: bool,
    /// What was chosen on the page that makes an embed.
    setup: Setup,
}

impl Host {
    /// As it is when its part of the program has come.
    fn new(keeps: bool) -> Host {
        Host { keeps, ..Host::default() }
    }
}

/// What an embedding page wants, and must not do unasked.
enum Wish {
    /// To fill in answers in the place of those that are there.
    Fill { origin: String, answers: Vec<Answer>, unknown: Vec<String> },
    /// To clear everything.
    Clear { origin: String },
}

impl Wish {
    fn origin(&self) -> &str {
        match self {
            Wish::Fill { origin, .. } | Wish::Clear { origin } => origin,
        }
    }
}

/// How far a result is on its way to the embedding page.
#[derive(Default)]
enum Sending {
    /// Nothing is to be sent.
    #[default]
    Not,
    /// It is being made of this.
    Asked(String),
    /// The visitor reads it: what it was made of, and word for word what would be sent.
    Shown(String, String),
    /// Sent: what it was made of.
    Sent(String),
    /// It could not be made.
    Failed,
}
