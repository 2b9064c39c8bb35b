//! The files of `tests/photos` and the face model.

use baokao::photo::face::Model;
use baokao::photo::report::Report;
use baokao::photo::{check, check_document};
use serde_json::Value;
use std::fs;
use std::path::PathBuf;
use std::sync::LazyLock;

pub static MODEL: LazyLock<Model> =
    LazyLock::new(|| Model::read(include_bytes!("../../assets/photo/face.tflite")).unwrap());

pub fn path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/photos").join(name)
}

pub fn file(name: &str) -> Vec<u8> {
    fs::read(path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

pub fn json(name: &str) -> Value {
    serde_json::from_slice(&file(name)).unwrap()
}

/// All pictures by name.
pub fn names() -> Vec<String> {
    json("intended.json").as_object().unwrap().keys().cloned().collect()
}

/// Papers are judged as papers.
pub fn report(name: &str) -> Option<Report> {
    let bytes = file(name);
    let report = if name.starts_with("paper") { check_document(&bytes) } else { check(&bytes, Some(&MODEL)) };
    report.ok()
}
