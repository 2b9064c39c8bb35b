//! Elements as chains of calls.
//!
//! `html!` writes out the making of every element where it stands; a call for each attribute
//! and child makes the same page in a fraction of the bytes, and the first load has a budget.

use super::app::Msg;
use std::rc::Rc;
use yew::prelude::*;
use yew::virtual_dom::{Listener, ListenerKind, VTag, VText};

/// An element in the making.
pub struct El(Box<VTag>);

/// An element of a class; of none where it is empty.
#[inline(never)]
pub fn el(tag: &'static str, class: &'static str) -> El {
    let el = El(Box::new(VTag::new(tag)));
    if class.is_empty() { el } else { el.set("class", class) }
}

impl El {
    /// With an attribute.
    pub fn set(self, name: &'static str, value: impl Into<AttrValue>) -> El {
        self.put(name, value.into())
    }

    #[inline(never)]
    fn put(mut self, name: &'static str, value: AttrValue) -> El {
        self.0.add_attribute(name, value);
        self
    }

    /// With an attribute, if there is a value.
    pub fn maybe(self, name: &'static str, value: Option<impl Into<AttrValue>>) -> El {
        match value {
            Some(value) => self.put(name, value.into()),
            None => self,
        }
    }

    /// There, but not seen. Children are compared from the last to the first: one that comes
    /// and goes after others must stay in its place, or those others are made anew and lose the focus.
    pub fn hidden(self, hidden: bool) -> El {
        self.maybe("hidden", hidden.then_some(""))
    }

    /// With a text in it.
    pub fn text(self, text: impl Into<AttrValue>) -> El {
        self.write(text.into())
    }

    #[inline(never)]
    fn write(mut self, text: AttrValue) -> El {
        self.0.add_child(VText::new(text).into());
        self
    }

    /// With an element in it.
    #[inline(never)]
    pub fn el(self, child: El) -> El {
        self.add(child.html())
    }

    /// With something in it.
    #[inline(never)]
    pub fn add(mut self, child: Html) -> El {
        self.0.add_child(child);
        self
    }

    /// With many elements in it.
    pub fn each(self, children: impl IntoIterator<Item = El>) -> El {
        children.into_iter().fold(self, El::el)
    }

    /// With a key, by which it stays itself in a list.
    pub fn key(mut self, key: impl Into<yew::virtual_dom::Key>) -> El {
        self.0.key = Some(key.into());
        self
    }

    /// As an input that holds a text.
    pub fn value(mut self, value: impl Into<AttrValue>) -> El {
        self.0.set_value(Some(value.into()));
        self
    }

    /// As a box or radio button that is ticked, or not.
    pub fn checked(mut self, checked: bool) -> El {
        self.0.set_checked(checked);
        self
    }

    /// With something that listens.
    #[inline(never)]
    pub fn on(mut self, kind: Kind, act: Callback<Event>) -> El {
        self.0.add_listener(Rc::new(Hears { kind, act }));
        self
    }

    /// With something that happens when it is pressed.
    pub fn press(self, act: Callback<Event>) -> El {
        self.on(|| ListenerKind::onclick, act)
    }

    /// Done.
    #[inline(never)]
    pub fn html(self) -> Html {
        (*self.0).into()
    }
}

/// Makes the kind of an event. Yew's enum of a hundred kinds is dear to copy.
pub type Kind = fn() -> ListenerKind;

/// Listens for any event. Yew's own listeners are a type for each kind of event, of which each costs its bytes.
struct Hears {
    kind: Kind,
    act: Callback<Event>,
}

impl Listener for Hears {
    fn kind(&self) -> ListenerKind {
        (self.kind)()
    }

    fn handle(&self, event: Event) {
        self.act.emit(event);
    }

    fn passive(&self) -> bool {
        false
    }
}

/// What a press does instead of what the browser would do.
pub fn instead(send: &Callback<Msg>, msg: Msg) -> Callback<Event> {
    send.reform(move |event: Event| {
        event.prevent_default();
        msg.clone()
    })
}
