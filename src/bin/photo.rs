//! The module that `embed/photo.js` loads when the first photo is checked. What is thrown is a word: the code of
//! `PhotoUnreadable`, or `crop`.

use baokao::api::photo::{FixedOut, ReportOut};
use baokao::photo::face::Model;
use baokao::photo::fix::{Options, Unfixable, repair};
use baokao::photo::pixels::Area;
use baokao::photo::{Photo, Stage, Unreadable, check_document, report};
use js_sys::{Array, Function, Uint8Array};
use serde::Serialize;
use std::cell::{Cell, OnceCell};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

fn main() {}

thread_local! {
    static MODEL: OnceCell<Model> = const { OnceCell::new() };
    /// The photo that was looked at last: it is mostly repaired after it was checked, and again with another crop. A
    /// cell that is emptied while it is used: should a fault stop the program, the next photo finds it empty.
    static LAST: Cell<Option<Photo<'static>>> = const { Cell::new(None) };
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

/// The report on a photo of a person. Of each stage `told` is told the word.
///
/// # Errors
/// Where the file is not looked at.
#[wasm_bindgen(js_name = checkPhoto)]
pub fn check_photo(bytes: Vec<u8>, told: Option<Function>) -> Result<JsValue, JsValue> {
    MODEL.with(|model| {
        let mut progress = telling(told.as_ref());
        let photo = look(bytes, model.get(), &mut progress).map_err(thrown)?;
        progress(Stage::Measure);
        let report = report(&photo);
        LAST.set(Some(photo));
        object(&ReportOut::from(report))
    })
}

/// The last photo, if it is this one; or else this one, looked at.
fn look(bytes: Vec<u8>, model: Option<&Model>, progress: &mut dyn FnMut(Stage)) -> Result<Photo<'static>, Unreadable> {
    match LAST.take() {
        Some(last) if last.shows(&bytes, model) => Ok(last),
        last => {
            // Two at once would take twice the memory.
            drop(last);
            Photo::look(bytes, model, progress)
        }
    }
}

fn telling(told: Option<&Function>) -> impl FnMut(Stage) {
    move |stage| {
        // What the caller's function throws is the caller's affair.
        let _ = told.map(|told| told.call1(&JsValue::UNDEFINED, &JsValue::from_str(stage.word())));
    }
}

/// The report on a photo of a paper.
///
/// # Errors
/// Where the file is not looked at.
#[wasm_bindgen(js_name = checkDocument)]
pub fn check_paper(bytes: &[u8]) -> Result<JsValue, JsValue> {
    object(&ReportOut::from(check_document(bytes).map_err(thrown)?))
}

/// The repaired file, and what is said of it. `crop` is empty, or left, top, width and height. Of each stage `told` is
/// told the word.
///
/// # Errors
/// Where nothing can be made of the file, or the crop lies outside.
#[wasm_bindgen(js_name = fixPhoto)]
pub fn fix_photo(bytes: Vec<u8>, crop: &[f64], whiten: bool, told: Option<Function>) -> Result<JsValue, JsValue> {
    let crop = match *crop {
        [x, y, width, height] => Some(Area { x, y, width, height }),
        _ => None,
    };
    let fixed = MODEL.with(|model| {
        let mut progress = telling(told.as_ref());
        let photo = look(bytes, model.get(), &mut progress)?;
        let fixed = repair(&photo, Options { crop, whiten }, model.get(), &mut progress);
        LAST.set(Some(photo));
        fixed
    });
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
