//! The module that portals load: nothing but what `embed/baokao.js` calls.

use baokao::api;
use baokao::applicant::Day;
use serde::Serialize;
use wasm_bindgen::prelude::{JsError, JsValue, wasm_bindgen};

fn main() {}

/// Evaluates a batch; see `baokao::api::evaluate_batch`.
#[wasm_bindgen(js_name = evaluateBatch)]
pub fn evaluate_batch(bytes: &[u8], today: i32, reasons: bool) -> Vec<i32> {
    api::evaluate_batch(bytes, Day(today), reasons)
}

/// The plans as data.
///
/// # Errors
/// Where JavaScript refuses to make an object.
#[wasm_bindgen]
pub fn packs() -> Result<JsValue, JsError> {
    object(&api::packs::packs())
}

/// What reports write as numbers.
///
/// # Errors
/// Where JavaScript refuses to make an object.
#[wasm_bindgen]
pub fn shape() -> Result<JsValue, JsError> {
    object(&api::shape::shape())
}

/// Versions of the product and its plans.
///
/// # Errors
/// Where JavaScript refuses to make an object.
#[wasm_bindgen]
pub fn versions() -> Result<JsValue, JsError> {
    object(&api::packs::versions())
}

fn object(data: &impl Serialize) -> Result<JsValue, JsError> {
    Ok(data.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}
