//! The page that makes an embed: what a portal's editor can choose, how it then looks, what is to be pasted, and what the
//! portal has to allow.

use super::Host;
use super::act::{Act, folder};
use crate::rules::PACKS;
use crate::text::Key;
use crate::ui::app::Msg;
use crate::ui::cx::Cx;
use crate::ui::markup::{El, el};
use crate::ui::pages::heading;
use crate::ui::result::copied;
use crate::ui::state::{OWN_COLOUR, Setup, WAYS, Way};
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

/// The page.
#[inline(always)]
pub fn view(cx: &Cx<'_>, host: &Host) -> El {
    let setup = &host.setup;
    let choices = el("section", "bk-setup__choices")
        .set("aria-labelledby", "setup-choices")
        .el(cx.say("h2", "", Key::EmbedChoices).set("id", "setup-choices"))
        .el(form(cx, setup));
    let choices =
        choices.el(cx.say("h2", "", Key::EmbedPaste).set("id", "setup-paste")).el(ways(cx, setup)).el(paste(cx, setup));
    el("div", "bk-setup")
        .el(heading(cx.t(Key::AboutEmbed).into()))
        .el(cx.say("p", "bk-lead", Key::EmbedLead))
        .el(el("div", "bk-setup__both").el(choices).el(preview(cx, setup)))
        .el(allow(cx, setup))
}

fn form(cx: &Cx<'_>, setup: &Setup) -> El {
    let mut packs = el("fieldset", "bk-field").el(cx.say("legend", "bk-field__label", Key::EmbedPacks));
    for pack in &PACKS {
        let id = ["setup-", pack.id].concat();
        let tick = el("input", "")
            .set("type", "checkbox")
            .set("id", id.clone())
            .set("name", pack.id)
            .checked(setup.packs[pack.index]);
        let label = el("label", "").set("for", id).text(cx.language().of(&pack.name));
        packs = packs.el(el("div", "bk-choice").el(heard(cx, tick)).el(label));
    }
    let langs = [("", Key::EmbedLangZh), ("en", Key::EmbedLangEn)];
    let themes = [("", Key::EmbedThemeAuto), ("light", Key::EmbedThemeLight), ("dark", Key::EmbedThemeDark)];
    let pages = [("", Key::FrameCheck), ("photo", Key::FramePhoto), ("conditions", Key::FrameConditions)];
    let colour = if setup.accent.is_empty() { OWN_COLOUR } else { &setup.accent };
    let colour = el("input", "bk-setup__colour").set("type", "color").value(colour.to_string());
    let key = el("input", "bk-input").set("type", "text").set("autocomplete", "off").value(setup.key.clone());
    el("div", "bk-setup__form")
        .el(packs)
        .el(select(cx, "page", Key::EmbedPage, &setup.page, &pages))
        .el(select(cx, "lang", Key::EmbedLang, &setup.lang, &langs))
        .el(select(cx, "theme", Key::EmbedTheme, &setup.theme, &themes))
        .el(labelled(cx, "accent", Key::EmbedAccent, Some(Key::EmbedAccentHint), colour))
        .el(labelled(cx, "state-key", Key::EmbedKey, Some(Key::EmbedKeyHint), key))
}

/// A control that says what was chosen.
fn heard(cx: &Cx<'_>, control: El) -> El {
    control.on(|| ListenerKind::oninput, cx.send.reform(|event: Event| Msg::Host(Act::Choose, event.into())))
}

fn labelled(cx: &Cx<'_>, name: &'static str, label: Key, hint: Option<Key>, control: El) -> El {
    let id = ["setup-", name].concat();
    let hint_id = [&*id, "-hint"].concat();
    let mut field = el("div", "bk-field").el(cx.say("label", "bk-field__label", label).set("for", id.clone()));
    if let Some(hint) = hint {
        field = field.el(cx.say("p", "bk-field__hint", hint).set("id", hint_id.clone()));
    }
    let control = control.set("id", id).set("name", name).maybe("aria-describedby", hint.map(|_| hint_id));
    field.el(heard(cx, control))
}

fn select(cx: &Cx<'_>, name: &'static str, label: Key, chosen: &str, words: &[(&'static str, Key)]) -> El {
    let options = words.iter().map(|&(word, key)| {
        let option = cx.say("option", "", key).set("value", word);
        option.maybe("selected", (word == chosen).then_some(""))
    });
    labelled(cx, name, label, None, el("select", "bk-input").value(chosen.to_string()).each(options))
}

fn ways(cx: &Cx<'_>, setup: &Setup) -> El {
    let names = [Key::EmbedWayElement, Key::EmbedWayFrame, Key::EmbedWayFunctions];
    let mut group = el("fieldset", "bk-field").el(cx.say("legend", "bk-field__label", Key::EmbedWay));
    for ((way, word), name) in WAYS.into_iter().zip(names) {
        let id = ["setup-", word].concat();
        let radio = el("input", "").set("type", "radio").set("name", "way").set("value", word).set("id", id.clone());
        let label = cx.say("label", "", name).set("for", id);
        group = group.el(el("div", "bk-choice").el(heard(cx, radio.checked(way == setup.way))).el(label));
    }
    group
}

fn paste(cx: &Cx<'_>, setup: &Setup) -> El {
    let title = cx.say("h3", "", Key::EmbedSnippet);
    let snippet = setup.snippet(cx.language(), &folder());
    copied::view(cx, "setup-snippet", title, snippet, None, cx.language())
}

/// The page as it will be, in a frame as narrow as on a phone. Another choice is another page.
fn preview(cx: &Cx<'_>, setup: &Setup) -> El {
    let address = setup.address();
    let frame = el("iframe", "bk-setup__frame")
        .set("src", address.clone())
        .set("title", cx.t(Key::EmbedPreview))
        .set("allow", "clipboard-write; camera")
        .key(address);
    el("section", "bk-setup__preview")
        .set("aria-labelledby", "setup-preview")
        .el(cx.say("h2", "", Key::EmbedPreview).set("id", "setup-preview"))
        .el(el("div", "").el(frame))
}

/// What the portal, and who keeps this site, have to allow.
fn allow(cx: &Cx<'_>, setup: &Setup) -> El {
    let folder = folder();
    let origin = folder.splitn(4, '/').take(3).collect::<Vec<_>>().join("/");
    let policy = match setup.way {
        Way::Element => Key::CodePolicyElement,
        Way::Frame => Key::CodePolicyFrame,
        Way::Functions => Key::CodePolicyFunctions,
    };
    let policy = cx.language().fill(policy, &[("origin", &origin)]);
    let code =
        |key: Key, code: String| el("li", "").el(cx.say("p", "", key)).el(el("pre", "").el(el("code", "").text(code)));
    let mut list = el("ul", "bk-setup__allow").el(code(Key::EmbedPolicy, policy));
    let of_frames = [
        (Key::EmbedAllow, Key::CodeAllow),
        (Key::EmbedSandbox, Key::CodeSandbox),
        (Key::EmbedAncestors, Key::CodeAncestors),
        (Key::EmbedConfig, Key::CodeConfig),
    ];
    if setup.way != Way::Functions {
        list = list.each(of_frames.map(|(why, what)| code(why, cx.t(what).into())));
    }
    el("section", "bk-setup__must")
        .set("aria-labelledby", "setup-allow")
        .el(cx.say("h2", "", Key::EmbedMust).set("id", "setup-allow"))
        .el(list)
}

/// An origin as people know it.
pub fn bare(origin: &str) -> &str {
    origin.trim_start_matches("https://").trim_start_matches("http://")
}
