//! The border to the browser, continued: what it keeps of what was entered, where it lets us.

use super::browser::{root, window};
use web_sys::Storage;

/// Where a browser keeps things.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Store {
    /// For this tab.
    Tab,
    /// For every tab of the site, until it is cleared.
    Device,
}

/// Some browsers throw where storage is denied.
fn storage(store: Store) -> Option<Storage> {
    match store {
        Store::Tab => window().session_storage(),
        Store::Device => window().local_storage(),
    }
    .ok()?
}

/// The name that something is kept under: embeds of one site that are not to know of each other have a key each
/// (embed/frame.js).
pub fn keeps(name: &str) -> String {
    match root("data-key") {
        Some(key) => [name, "/", &key].concat(),
        None => name.into(),
    }
}

/// What was kept under a name.
pub fn recall(store: Store, name: &str) -> Option<String> {
    storage(store)?.get_item(&keeps(name)).ok()?
}

/// Keeps something; says whether the browser did. Where it does not, the page goes on without.
pub fn keep(store: Store, name: &str, text: &str) -> bool {
    storage(store).is_some_and(|storage| storage.set_item(&keeps(name), text).is_ok())
}

/// Forgets what was kept under a name.
pub fn forget(store: Store, name: &str) {
    if let Some(storage) = storage(store) {
        let _ = storage.remove_item(&keeps(name));
    }
}
