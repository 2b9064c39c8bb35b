//! The module that the photos' worker loads to put many files into one.

use baokao::archive::Archive;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

fn main() {}

/// Smaller than the standard one.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// An archive in the making.
#[wasm_bindgen]
#[derive(Default)]
pub struct Files(Archive);

#[wasm_bindgen]
impl Files {
    /// An empty one.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Files {
        Files::default()
    }

    /// Takes in a file.
    ///
    /// # Errors
    /// The word `archive`, where the format has no room for it.
    pub fn add(&mut self, name: &str, bytes: &[u8]) -> Result<(), JsValue> {
        self.0.add(name, bytes).map_err(|_| JsValue::from_str("archive"))
    }

    /// The whole file.
    ///
    /// # Errors
    /// As `add`.
    pub fn finish(self) -> Result<Vec<u8>, JsValue> {
        self.0.finish().map_err(|_| JsValue::from_str("archive"))
    }
}
