//! The camera, and what it takes.

use super::act::{canvas, file_of};
use super::desk::{Camera, Photos};
use super::what::{What, promised};
use crate::text::Key;
use crate::ui::app::Msg;
use gloo::events::EventListener;
use js_sys::{Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, HtmlVideoElement, MediaStream, MediaStreamConstraints, MediaStreamTrack};
use yew::prelude::*;

/// The id of what shows the camera's picture.
pub const VIDEO: &str = "photo-camera";
/// Wide enough for a photo, in pixels; a camera may give less.
const WIDTH: u32 = 1920;

/// Something about the camera.
pub fn act(photos: &mut Photos, what: What, with: &JsValue) {
    match what {
        What::Camera => ask(photos, true),
        What::Turn => {
            let front = matches!(photos.camera, Camera::On { front: true, .. });
            shut(photos);
            ask(photos, !front);
        }
        What::Stream => come(photos, with.dyn_ref()),
        What::Shoot => {
            if let Some(promise) = frame() {
                promised(&photos.send, promise, What::Shot);
            }
        }
        What::Shot => {
            if let Some(file) = with.dyn_ref::<Blob>() {
                photos.begin(vec![("camera.jpg".into(), file.clone())]);
            }
        }
        _ => {
            shut(photos);
            if matches!(what, What::Ended) {
                photos.notice = Some(Key::PhotoNoCamera);
            }
        }
    }
}

/// Asks for the camera: the browser asks the visitor.
fn ask(photos: &mut Photos, front: bool) {
    photos.notice = None;
    match stream(front) {
        Some(promise) => {
            photos.camera = Camera::Asked { front };
            promised(&photos.send, promise, What::Stream);
        }
        None => photos.notice = Some(Key::PhotoNoCamera),
    }
}

fn stream(front: bool) -> Option<Promise> {
    let navigator = gloo::utils::window().navigator();
    // Missing where the page does not come over https, and in some browsers within apps.
    Reflect::get(&navigator, &"mediaDevices".into()).ok().filter(JsValue::is_object)?;
    let video = Object::new();
    let _ = Reflect::set(&video, &"facingMode".into(), &if front { "user" } else { "environment" }.into());
    let width = Object::new();
    let _ = Reflect::set(&width, &"ideal".into(), &WIDTH.into());
    let _ = Reflect::set(&video, &"width".into(), &width);
    let constraints = MediaStreamConstraints::new();
    constraints.set_video(&video);
    navigator.media_devices().ok()?.get_user_media_with_constraints(&constraints).ok()
}

fn come(photos: &mut Photos, stream: Option<&MediaStream>) {
    match (&photos.camera, stream) {
        (Camera::Asked { front }, Some(stream)) => {
            // The same stream: `MediaStream` has a `clone` of its own, whose tracks would be others.
            let (stream, front) = (Clone::clone(stream), *front);
            let _listens = tracks(&stream).map(|track| ended(&photos.send, &track)).collect();
            photos.camera = Camera::On { stream, front, _listens };
        }
        (Camera::Asked { .. }, None) => {
            photos.camera = Camera::Shut;
            photos.notice = Some(Key::PhotoNoCamera);
        }
        // The visitor no longer wants it.
        (_, Some(stream)) => end(stream),
        _ => {}
    }
}

/// Turns it off.
pub fn shut(photos: &mut Photos) {
    if let Camera::On { stream, .. } = std::mem::take(&mut photos.camera) {
        end(&stream);
    }
}

fn end(stream: &MediaStream) {
    tracks(stream).for_each(|track| track.stop());
}

fn tracks(stream: &MediaStream) -> impl Iterator<Item = MediaStreamTrack> {
    stream.get_tracks().into_iter().map(JsCast::unchecked_into)
}

/// Not said of a track that is stopped here.
fn ended(send: &Callback<Msg>, track: &MediaStreamTrack) -> EventListener {
    let send = send.clone();
    EventListener::new(track, "ended", move |_| send.emit(Msg::Photo(What::Ended, JsValue::UNDEFINED)))
}

fn video() -> Option<HtmlVideoElement> {
    gloo::utils::document().get_element_by_id(VIDEO)?.dyn_into().ok()
}

/// Shows what the camera sees, once there is a place for it.
pub fn show(stream: &MediaStream) {
    if let Some(video) = video().filter(|video| video.src_object().as_ref() != Some(stream)) {
        video.set_muted(true);
        video.set_src_object(Some(stream));
        let _ = video.play();
    }
}

/// Promises what it sees now as a file.
fn frame() -> Option<Promise> {
    let video = video()?;
    let (width, height) = (f64::from(video.video_width()), f64::from(video.video_height()));
    let (canvas, context) = canvas(width, height).filter(|_| width > 0.0)?;
    context.draw_image_with_html_video_element(&video, 0.0, 0.0).ok()?;
    Some(file_of(&canvas))
}
