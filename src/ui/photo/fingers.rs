//! The part that is cut, moved by fingers, mouse, wheel, keys and buttons. The frame stays; the picture moves below it.

use super::act::target;
use super::desk::Photos;
use super::what::What;
use crate::photo::cut::Cut;
use crate::ui::browser;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomRect, Element, HtmlInputElement, PointerEvent, WheelEvent};

/// The id of the frame.
pub const FRAME: &str = "photo-cut";
/// A step of a key or a button, as a part of the frame.
const STEP: f64 = 0.03;
/// Nearer by a step of a key or a button.
const NEARER: f64 = 1.08;
/// Nearer by a pixel of the wheel.
const WHEEL: f64 = 1.0015;

/// Something about the part that is cut; says whether the page is to be drawn anew.
pub fn act(photos: &mut Photos, what: What, with: &JsValue) -> bool {
    let Some(cut) = photos.current().and_then(|item| item.cut) else { return false };
    let changed = match what {
        What::Recut => {
            recut(photos);
            return true;
        }
        What::Down => {
            down(photos, with);
            return false;
        }
        What::Up => {
            let pointer = with.dyn_ref::<PointerEvent>().map(PointerEvent::pointer_id);
            photos.fingers.retain(|(id, ..)| Some(*id) != pointer);
            return false;
        }
        What::Move => moved(photos, cut, with),
        What::Wheel => wheel(cut, with),
        What::Key => key(cut, with),
        What::Step(across, down, nearer) => Some(step(cut, across, down, nearer)),
        What::Near => {
            target::<HtmlInputElement>(with).map(|slider| cut.with_nearness(slider.value_as_number() / 100.0))
        }
        _ => None,
    };
    let Some(changed) = changed else { return false };
    if let Some(item) = photos.current_mut() {
        item.cut = Some(changed);
    }
    photos.changed();
    true
}

/// The part is chosen by itself again.
fn recut(photos: &mut Photos) {
    if let Some(item) = photos.current_mut() {
        (item.chosen, item.cut, item.change) = (false, None, item.change + 1);
        let number = item.number;
        photos.again(number);
    }
}

fn step(cut: Cut, across: i8, down: i8, nearer: i8) -> Cut {
    cut.moved(f64::from(across) * STEP, f64::from(down) * STEP).nearer(NEARER.powi(nearer.into()), 0.5, 0.5)
}

fn key(cut: Cut, event: &JsValue) -> Option<Cut> {
    Some(match &*browser::key(event.dyn_ref()?)? {
        "ArrowLeft" => step(cut, -1, 0, 0),
        "ArrowRight" => step(cut, 1, 0, 0),
        "ArrowUp" => step(cut, 0, -1, 0),
        "ArrowDown" => step(cut, 0, 1, 0),
        "+" | "=" => step(cut, 0, 0, 1),
        "-" => step(cut, 0, 0, -1),
        "0" => cut.with_nearness(0.0),
        _ => return None,
    })
}

fn frame() -> Option<DomRect> {
    let frame: Element = gloo::utils::document().get_element_by_id(FRAME)?;
    Some(frame.get_bounding_client_rect()).filter(|rect| rect.width() > 0.0)
}

fn down(photos: &mut Photos, event: &JsValue) {
    let Some(event) = event.dyn_ref::<PointerEvent>() else { return };
    let id = event.pointer_id();
    // What begins on the picture is the picture's, wherever the finger goes.
    if let Some(frame) = gloo::utils::document().get_element_by_id(FRAME) {
        let _ = frame.set_pointer_capture(id);
    }
    photos.fingers.retain(|(other, ..)| *other != id);
    if photos.fingers.len() < 2 {
        photos.fingers.push((id, event.client_x().into(), event.client_y().into()));
    }
}

fn moved(photos: &mut Photos, cut: Cut, event: &JsValue) -> Option<Cut> {
    let event = event.dyn_ref::<PointerEvent>()?;
    let rect = frame()?;
    let place = photos.fingers.iter().position(|(id, ..)| *id == event.pointer_id())?;
    let before = photos.fingers.clone();
    (photos.fingers[place].1, photos.fingers[place].2) = (event.client_x().into(), event.client_y().into());
    let (was, is) = (spread(&before), spread(&photos.fingers));
    let shifted = cut.moved((was.x - is.x) / rect.width(), (was.y - is.y) / rect.height());
    if was.apart < 1.0 || is.apart < 1.0 {
        return Some(shifted);
    }
    let within = |at: f64, from: f64, length: f64| (at - from) / length;
    let (across, down) = (within(is.x, rect.left(), rect.width()), within(is.y, rect.top(), rect.height()));
    Some(shifted.nearer(is.apart / was.apart, across, down))
}

/// The middle of the fingers, and how far they are apart.
struct Spread {
    x: f64,
    y: f64,
    apart: f64,
}

fn spread(fingers: &[(i32, f64, f64)]) -> Spread {
    match *fingers {
        [(_, x, y), (_, x2, y2), ..] => Spread { x: (x + x2) / 2.0, y: (y + y2) / 2.0, apart: (x - x2).hypot(y - y2) },
        [(_, x, y)] => Spread { x, y, apart: 0.0 },
        [] => Spread { x: 0.0, y: 0.0, apart: 0.0 },
    }
}

fn wheel(cut: Cut, event: &JsValue) -> Option<Cut> {
    let event = event.dyn_ref::<WheelEvent>()?;
    let rect = frame()?;
    let across = (f64::from(event.client_x()) - rect.left()) / rect.width();
    let down = (f64::from(event.client_y()) - rect.top()) / rect.height();
    Some(cut.nearer(WHEEL.powf(-event.delta_y()), across, down))
}
