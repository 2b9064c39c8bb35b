//! A plan as the engine reads it, continued: what to hand in, notes, and what is published of the registration.

use super::pack::Text;

/// What has to be handed in.
#[derive(Debug)]
pub struct Materials {
    /// Where the list stands in the document.
    pub clause: &'static str,
    /// The list in its order.
    pub items: &'static [Item],
}

/// One entry of a material list.
#[derive(Debug)]
pub struct Item {
    /// Place of the paper in the pack.
    pub paper: u8,
    /// The name printed in this list.
    pub printed: Option<&'static str>,
}

/// A paper to hand in.
#[derive(Debug)]
pub struct Paper {
    /// Name of it in the rule file.
    pub id: &'static str,
    /// What it is called.
    pub name: Text,
    /// What it must satisfy.
    pub must: &'static [Note],
}

/// A published sentence.
#[derive(Clone, Copy, Debug)]
pub struct Note {
    /// Where it stands in the document.
    pub clause: &'static str,
    /// The sentence.
    pub text: Text,
    /// Our reading, where it is not the text's own words.
    pub reading: Option<Text>,
}

/// Published instructions in order.
#[cfg(whole)]
#[derive(Debug)]
pub struct Guide {
    /// Name of it in the rule file.
    pub id: &'static str,
    /// Where it stands in the document.
    pub clause: &'static str,
    /// What it is about.
    pub title: Text,
    /// The official site they lead to.
    pub site: Option<Site>,
    /// What to do, in order.
    pub steps: &'static [Note],
}

/// An official site.
#[cfg(whole)]
#[derive(Debug)]
pub struct Site {
    /// Where the document names it.
    pub clause: &'static str,
    /// What it is called.
    pub name: Text,
    /// Its address, as published.
    pub address: &'static str,
}

/// Something to be entered or chosen in the registration.
#[cfg(whole)]
#[derive(Debug)]
pub struct Entry {
    /// What it is called there.
    pub name: Text,
    /// Where it stands in the document.
    pub clause: &'static str,
    /// What to enter.
    pub text: Text,
}

/// What the registration says of itself, and what then is to be done.
#[cfg(whole)]
#[derive(Debug)]
pub struct Stage {
    /// Name of it in the rule file.
    pub id: &'static str,
    /// What it is called there.
    pub name: Text,
    /// What it means, in order.
    pub steps: &'static [Note],
}
