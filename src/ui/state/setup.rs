//! What a portal's editor chooses for an embed, and what is then to be pasted into the portal's page.

use crate::rules::{PACK_COUNT, PACKS};
use crate::text::{Key, Language};

/// The choices, by the names that attributes and the address have for them (embed/frame/options.js).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Setup {
    /// The plans to choose from.
    pub packs: [bool; PACK_COUNT],
    /// `zh-CN` or `en`; empty: the visitor's own way in is Chinese.
    pub lang: String,
    /// `light` or `dark`; empty: as the visitor's device.
    pub theme: String,
    /// A colour, as `#rrggbb`; empty: the product's own.
    pub accent: String,
    /// `photo` or `conditions`; empty: the check.
    pub page: String,
    /// Tells embeds of one site apart in what they keep; empty: by their place on the page.
    pub key: String,
    /// How it is embedded.
    pub way: Way,
}

/// The ways in.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Way {
    /// The custom element.
    #[default]
    Element,
    /// A frame without a script.
    Frame,
    /// The functions alone.
    Functions,
}

/// Every way, with its word.
pub const WAYS: [(Way, &str); 3] = [(Way::Element, "element"), (Way::Frame, "iframe"), (Way::Functions, "js")];

impl Default for Setup {
    fn default() -> Setup {
        let none = String::new;
        let (lang, theme, accent, page, key) = (none(), none(), none(), none(), none());
        Setup { packs: [true; PACK_COUNT], lang, theme, accent, page, key, way: Way::default() }
    }
}

impl Setup {
    /// Takes what a control of the name says.
    pub fn choose(&mut self, name: &str, value: &str, ticked: bool) {
        match name {
            "lang" => self.lang = value.into(),
            "theme" => self.theme = value.into(),
            "page" => self.page = value.into(),
            "accent" => self.accent = if value == OWN_COLOUR { String::new() } else { value.into() },
            "state-key" => {
                self.key = value.chars().filter(|c| c.is_ascii_alphanumeric() || "-_.".contains(*c)).collect()
            }
            "way" => self.way = WAYS.iter().find(|(_, word)| *word == value).map_or(Way::Element, |(way, _)| *way),
            plan => {
                if let Some(pack) = super::plan_index(plan) {
                    self.packs[pack] = ticked;
                }
            }
        }
    }

    /// What differs from what is without saying, in the order of the contract.
    fn chosen(&self) -> Vec<(&'static str, String)> {
        let mut all = Vec::new();
        if self.packs.contains(&false) && self.packs.contains(&true) {
            let ids: Vec<&str> = PACKS.iter().filter(|pack| self.packs[pack.index]).map(|pack| pack.id).collect();
            all.push(("packs", ids.join(",")));
        }
        let rest = [
            ("lang", &self.lang),
            ("theme", &self.theme),
            ("accent", &self.accent),
            ("page", &self.page),
            ("state-key", &self.key),
        ];
        all.extend(rest.into_iter().filter(|(_, value)| !value.is_empty()).map(|(name, value)| (name, value.clone())));
        all
    }

    /// The address of the embedded page, beside the app's own.
    #[must_use]
    pub fn address(&self) -> String {
        let mut address = String::from("index.html?embed=1");
        for (name, value) in self.chosen() {
            for part in ["&", name, "=", &value.replace('#', "%23")] {
                address.push_str(part);
            }
        }
        address
    }

    /// What is to be pasted; `folder` is the address of the app's files, ending in a slash.
    #[must_use]
    pub fn snippet(&self, language: Language, folder: &str) -> String {
        let folder = &*folder.replace('&', "&amp;");
        let code = match self.way {
            Way::Element => {
                let options: String =
                    self.chosen().iter().map(|(name, value)| [" ", name, "=\"", value, "\""].concat()).collect();
                language.fill(Key::CodeElement, &[("folder", folder), ("options", &options)])
            }
            Way::Frame => {
                let address = &*self.address().replace('&', "&amp;");
                let title = language.text(Key::AppTitle);
                language.fill(Key::CodeFrame, &[("folder", folder), ("address", address), ("title", title)])
            }
            Way::Functions => {
                let chosen = PACKS.iter().filter(|pack| self.packs[pack.index]);
                let packs: Vec<String> = chosen.map(|pack| ["\"", pack.id, "\""].concat()).collect();
                let text = language.text(Key::CodeFunctions);
                // Its own braces are not places.
                text.replace("FOLDER", folder).replace("PACKS", &packs.join(", "))
            }
        };
        // A text of the catalogue is one line.
        code.replace('¶', "\n")
    }
}

/// The accent of the product's own light colours (styles/tokens.css).
pub const OWN_COLOUR: &str = "#1f4b73";
