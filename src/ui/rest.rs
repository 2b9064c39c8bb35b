//! While somebody types, what takes its time or moves the page waits until they rest ([`super::cx::Cx::last`]).

use super::app::{App, Msg};
use super::state::Action;
use gloo::timers::callback::Timeout;

/// After so many milliseconds without a key somebody rests.
const REST: u32 = 250;
/// A press takes no longer, as a rule: what is pressed must not move before it is done.
const PRESS: u32 = 600;

impl App {
    /// Something was entered, or something else was done.
    pub(super) fn types(&mut self, action: &Action) {
        self.typing = match action {
            Action::Enter(place, _) => Some(*place),
            _ => None,
        };
        self.rest_after(REST);
    }

    /// The focus goes elsewhere: perhaps because a button of the mouse is down.
    pub(super) fn presses(&mut self) {
        self.rest_after(PRESS);
    }

    /// So many texts were entered a while ago. Says whether the visitor rests.
    pub(super) fn rests(&mut self, entered: u32) -> bool {
        self.typing = self.typing.filter(|_| entered != self.entered);
        self.typing.is_none()
    }

    fn rest_after(&mut self, milliseconds: u32) {
        if self.typing.is_some() {
            self.entered += 1;
            let (send, entered) = (self.send.clone(), self.entered);
            Timeout::new(milliseconds, move || send.emit(Msg::Rests(entered))).forget();
        }
    }
}
