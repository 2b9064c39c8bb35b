//! Writes the page of a language, as it stands in the HTML: `page zh-CN|en`. Run by tools/finish-dist.mjs.
//!
//! `BAOKAO_SITE` is the address at which the site will stand.

use baokao::text::Language;
use baokao::ui::document;
use std::{env, process::exit};

fn main() {
    let Some(language) = env::args().nth(1).as_deref().and_then(Language::from_tag) else {
        eprintln!("usage: page zh-CN|en");
        exit(2);
    };
    let site = env::var("BAOKAO_SITE").ok().filter(|site| !site.is_empty());
    println!("{}", document::page(language, site.as_deref()));
}
