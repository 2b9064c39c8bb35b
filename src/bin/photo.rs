//! The module that `embed/photo.js` loads when the first photo is checked. What is thrown is a word: the code of
//! `PhotoUnreadable`, or `crop`.

use baokao::api::photo::{FixedOut, ReportOut};
use baokao::photo::face::Model;
use baokao::photo::fix::{Options, Unfixable, fix};
use baokao::photo::pixels::Area;
use baokao::photo::{Unreadable, check, check_document};
use js_sys::{Array, Uint8Array};
use serde::Serialize;
use std::cell::OnceCell;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

fn main() {}

thread_local! {
    static MODEL: OnceCell<Model> = const { OnceCell::new() };
}

/// Takes the face model's file; says whether it is one. The first one stays.
#[wasm_bindgen(js_name = setFaceModel)]
#[must_use]
pub fn set_face_model(file: &[u8]) -> bool {
    let Some(model) = Model::read(file) else { return false };
    MODEL.with(|cell| {
        cell.get_or_init(|| model);
    });
    true
}

/// The report on a photo of a person.
///
/// # Errors
/// Where the file is not looked at.
#[wasm_bindgen(js_name = checkPhoto)]
pub fn check_photo(bytes: &[u8]) -> Result<JsValue, JsValue> {
    let report = MODEL.with(|model| check(bytes, model.get())).map_err(thrown)?;
    object(&ReportOut::from(report))
}

/// The report on a photo of a paper.
///
/// # Errors
/// Where the file is not looked at.
#[wasm_bindgen(js_name = checkDocument)]
pub fn check_paper(bytes: &[u8]) -> Result<JsValue, JsValue> {
    object(&ReportOut::from(check_document(bytes).map_err(thrown)?))
}

/// The repaired file, and what is said of it. `crop` is empty, or left, top, width and height.
///
/// # Errors
/// Where nothing can be made of the file, or the crop lies outside.
#[wasm_bindgen(js_name = fixPhoto)]
pub fn fix_photo(bytes: &[u8], crop: &[f64], whiten: bool) -> Result<JsValue, JsValue> {
    let crop = match *crop {
        [x, y, width, height] => Some(Area { x, y, width, height }),
        _ => None,
    };
    let fixed = MODEL.with(|model| fix(bytes, Options { crop, whiten }, model.get()));
    let (file, said) = FixedOut::split(fixed.map_err(|reason| match reason {
        Unfixable::Unreadable(reason) => thrown(reason),
        Unfixable::CropOutside => JsValue::from_str("crop"),
    })?);
    Ok(Array::of2(&Uint8Array::from(&file[..]), &object(&said)?).into())
}

fn thrown(reason: Unreadable) -> JsValue {
    JsValue::from_str(reason.code())
}

fn object(data: &impl Serialize) -> Result<JsValue, JsValue> {
    Ok(data.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}
