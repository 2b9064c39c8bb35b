//! A text to be copied, and sent or read out elsewhere.

use crate::text::{Key, Language};
use crate::ui::app::Msg;
use crate::ui::cx::Cx;
use crate::ui::markup::{El, el};

/// The text, in a language, with its title and the button that copies it; `note` stands between.
pub fn view(cx: &Cx<'_>, id: &str, title: El, words: String, note: Option<El>, language: Language) -> El {
    let lines = words.chars().filter(|&c| c == '\n').count() + words.chars().count() / LINE + 1;
    let said = cx.state.looking.copied.as_ref().filter(|(copied, _)| copied == id);
    let said = said.map(|(_, well)| cx.t(if *well { Key::AskCopied } else { Key::AskNotCopied }));
    let text = el("textarea", "bk-copied__text")
        .set("id", id.to_string())
        .set("readonly", "")
        .set("rows", lines.min(MOST_LINES).to_string())
        .set("aria-labelledby", [id, "/title"].concat())
        .maybe("lang", (language != cx.language()).then_some(language.tag()))
        .value(words);
    let mut copied = el("div", "bk-copied").el(title.set("id", [id, "/title"].concat()));
    copied = note.into_iter().fold(copied, El::el);
    let button = cx.button("bk-button", cx.t(Key::AskCopy), Msg::Copy(id.to_string()));
    let status = el("span", "bk-muted").set("role", "status").text(said.unwrap_or_default());
    copied.el(text).el(el("p", "").el(button).text(" ").el(status))
}

/// So many characters make about a line on a phone.
const LINE: usize = 22;
const MOST_LINES: usize = 14;
