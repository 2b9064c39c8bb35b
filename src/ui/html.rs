//! Virtual elements as HTML.
//!
//! Yew's own server renderer writes the same, but for components: it brings an asynchronous runtime, a format for
//! their states and a second build of Yew for this machine. What is written here are elements and texts.

use crate::text::Language;
use std::fmt::Write as _;
use yew::prelude::*;
use yew::virtual_dom::VTag;

/// Elements that have no end tag.
const VOID: [&str; 5] = ["br", "hr", "img", "link", "meta"];

/// A whole document.
pub fn document(language: &str, head: &[Html], body: &[Html]) -> String {
    let mut out = format!("<!DOCTYPE html><html lang=\"{language}\"><head>");
    let write = writer(language);
    head.iter().for_each(|one| node(one, write, &mut out));
    out.push_str("</head><body>");
    body.iter().for_each(|one| node(one, write, &mut out));
    out + "</body></html>"
}

/// How a text is written.
type Write = fn(&str, &mut String);

/// In a language: a Chinese part of an English text says that it is Chinese, as screen readers need to know.
fn writer(language: &str) -> Write {
    if language == "en" { marked } else { escaped }
}

fn node(html: &Html, write: Write, out: &mut String) {
    match html {
        Html::VTag(tag) => element(tag, write, out),
        Html::VText(text) => write(&text.text, out),
        Html::VList(list) => list.iter().for_each(|one| node(one, write, out)),
        other => panic!("neither element nor text: {other:?}"),
    }
}

fn element(tag: &VTag, write: Write, out: &mut String) {
    let name = tag.tag();
    let _ = write!(out, "<{name}");
    for (key, value) in tag.attributes.iter() {
        let _ = write!(out, " {key}=\"");
        escaped(value, out);
        out.push('"');
    }
    out.push('>');
    if VOID.contains(&name) {
        return;
    }
    let language = tag.attributes.iter().find(|(key, _)| *key == "lang");
    let write = if name == "script" { raw } else { language.map_or(write, |(_, language)| writer(language)) };
    if let Some(children) = tag.children() {
        node(children, write, out);
    }
    let _ = write!(out, "</{name}>");
}

fn escaped(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
}

fn marked(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(start) = rest.find(is_chinese) {
        let (before, from) = rest.split_at(start);
        // Its punctuation goes with it.
        let end = from.find(|c| !is_chinese(c) && !matches!(c, '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ffef}'));
        let (chinese, after) = from.split_at(end.unwrap_or(from.len()));
        escaped(before, out);
        let _ = write!(out, "<span lang=\"{}\">", Language::Zh.tag());
        escaped(chinese, out);
        out.push_str("</span>");
        rest = after;
    }
    escaped(rest, out);
}

fn is_chinese(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}')
}

/// Nothing is escaped in a script; data in it must not end it.
fn raw(text: &str, out: &mut String) {
    out.push_str(&text.replace("</", "<\\/"));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::markup::el;

    fn written(html: Html) -> String {
        let mut out = String::new();
        node(&html, escaped, &mut out);
        out
    }

    #[test]
    fn what_is_special_is_escaped() {
        let link = el("a", "").set("href", "?a=1&b=\"2\"").text("1 < 2 & 3 > 2");
        let expected = "<a href=\"?a=1&amp;b=&quot;2&quot;\">1 &lt; 2 &amp; 3 > 2</a>";
        assert_eq!(written(link.html()), expected);
    }

    #[test]
    fn elements_stand_in_each_other_in_order() {
        let list = el("ul", "x").each(["a", "b"].map(|text| el("li", "").text(text).el(el("br", ""))));
        assert_eq!(written(list.html()), "<ul class=\"x\"><li>a<br></li><li>b<br></li></ul>");
    }

    #[test]
    fn a_chinese_part_of_an_english_text_says_so() {
        let both = el("p", "")
            .text("Ends in \u{7b49}\u{ff08}\u{7b49}\u{ff09}.")
            .el(el("b", "").set("lang", "zh-CN").text("\u{7b49}"));
        let mut out = String::new();
        node(&both.html(), writer("en"), &mut out);
        let expected = "<p>Ends in <span lang=\"zh-CN\">\u{7b49}\u{ff08}\u{7b49}\u{ff09}</span>.<b lang=\"zh-CN\">\u{7b49}</b></p>";
        assert_eq!(out, expected);
    }

    #[test]
    fn data_does_not_end_its_script() {
        let script = el("script", "").set("type", "application/ld+json").text("[\"</script>&\"]");
        assert_eq!(written(script.html()), "<script type=\"application/ld+json\">[\"<\\/script>&\"]</script>");
    }
}
