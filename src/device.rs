//! The machine in front of the person: which face it wears, what it can print, say and type.

use contract::drafts::Face;
use leptos::prelude::*;

pub(crate) mod card;
pub(crate) mod chance;
pub(crate) mod idle;
pub(crate) mod keys;
pub(crate) mod preference;
pub(crate) mod speech;
pub(crate) mod view;

/// What is known of the machine, for the whole app.
#[derive(Clone, Copy)]
pub(crate) struct Device {
    /// The face a terminal's start page asked for.
    given: Option<Face>,
    narrow: RwSignal<bool>,
    /// The town whose window this is, by its code; empty for the one that the server serves first.
    town: StoredValue<String>,
    /// Whether the elder view is on.
    pub(crate) elder: RwSignal<bool>,
}

/// Below this width the phone's layout fits better than the desk's.
const NARROW: f64 = 760.0;
const FACE: &str = "face";
const TOWN: &str = "town";

/// Reads the launch parameters and the width, and keeps `<html>` in step with them.
pub(crate) fn provide_device() {
    let device = Device {
        given: face(),
        town: StoredValue::new(launched_with(TOWN).unwrap_or_default()),
        narrow: RwSignal::new(is_narrow()),
        elder: RwSignal::new(view::remembered()),
    };
    let on_resize = window_event_listener(leptos::ev::resize, move |_| {
        // The window's width is outside the reactive graph; this is where it comes in.
        device.narrow.set(is_narrow());
    });
    on_cleanup(move || on_resize.remove());
    // The two attributes stand on <html>, outside what the app draws.
    Effect::new(move |_| {
        view::mark("data-face", device.name());
        view::mark("data-view", if device.elder.get() { "elder" } else { "" });
    });
    provide_context(device);
}

/// The machine.
pub(crate) fn use_device() -> Device {
    expect_context()
}

impl Device {
    /// Whether it is a shared terminal.
    pub(crate) fn is_kiosk(self) -> bool {
        self.given == Some(Face::Kiosk)
    }

    /// Whether it is one that nobody owns, where nothing personal may be kept.
    pub(crate) fn is_shared(self) -> bool {
        matches!(self.given, Some(Face::Kiosk | Face::Desk))
    }

    /// Whether there is room to show a whole form at once.
    pub(crate) fn is_wide(self) -> bool {
        match self.given {
            Some(Face::Kiosk | Face::Phone) => false,
            Some(Face::Desk) => true,
            None => !self.narrow.get(),
        }
    }

    /// The town whose window this is, by its code; empty for the one that the server serves first.
    pub(crate) fn town(self) -> String {
        self.town.get_value()
    }

    /// How a draft opened here is kept: a computer at home is as private as a phone.
    pub(crate) fn draft_face(self) -> Face {
        self.given.unwrap_or(Face::Phone)
    }

    fn name(self) -> &'static str {
        match self.given {
            Some(Face::Kiosk) => "kiosk",
            Some(Face::Phone) => "phone",
            Some(Face::Desk) => "desk",
            None if self.narrow.get() => "phone",
            None => "desk",
        }
    }
}

/// Printing is the browser's; a terminal is set up to print without asking.
pub(crate) fn print() {
    // A machine without a printer shows its own message.
    let _ = window().print();
}

fn is_narrow() -> bool {
    let width = window().inner_width().ok().and_then(|width| width.as_f64());
    width.is_some_and(|width| width < NARROW)
}

fn face() -> Option<Face> {
    match launched_with(FACE).as_deref() {
        Some("kiosk") => Some(Face::Kiosk),
        Some("phone") => Some(Face::Phone),
        Some("desk") => Some(Face::Desk),
        _ => None,
    }
}

/// A launch parameter; kept for the tab, since links inside the app do not carry it on.
fn launched_with(name: &str) -> Option<String> {
    let asked = window().location().search().ok().and_then(|search| {
        web_sys::UrlSearchParams::new_with_str(&search)
            .ok()?
            .get(name)
    });
    if let Some(asked) = &asked {
        preference::keep_for_tab(name, asked);
    }
    asked.or_else(|| preference::kept_for_tab(name))
}
