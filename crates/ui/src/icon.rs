//! The few drawn signs that stand beside words, so that nothing is told by colour alone.

use leptos::prelude::*;

/// Which sign to draw, named by what it tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IconShape {
    /// Done, saved, can be done here.
    Check,
    /// Something to mend.
    Alert,
    /// Plain information.
    Info,
    /// Waiting, or a time.
    Clock,
    /// Not done, refused.
    Cross,
    /// Working on it; the style turns it.
    Turning,
    /// No network.
    Offline,
    /// Add one more.
    Plus,
    /// Take a photo.
    Camera,
    /// Search.
    Search,
    /// Rub out the last letter.
    Backspace,
}

impl IconShape {
    fn path(self) -> &'static str {
        match self {
            Self::Check => "M5 12.5l4.5 4.5L19 7.5",
            Self::Alert => "M12 3.5l9.5 16.5h-19zM12 10v4.5M12 17.2v.1",
            Self::Info => "M12 3a9 9 0 1 1 0 18a9 9 0 0 1 0-18M12 11v5.5M12 7.6v.1",
            Self::Clock => "M12 3a9 9 0 1 1 0 18a9 9 0 0 1 0-18M12 7.5V12l3.5 2",
            Self::Cross => "M6.5 6.5l11 11M17.5 6.5l-11 11",
            Self::Turning => "M12 4a8 8 0 1 1-8 8",
            Self::Offline => {
                "M4 4l16 16M12 18.5v.1M8.5 15a5 5 0 0 1 5.5-1M5 11.5a10 10 0 0 1 4-2.3M13 8.6a10 10 0 0 1 6 2.9"
            }
            Self::Plus => "M12 5v14M5 12h14",
            Self::Camera => {
                "M4 8h3.5L9 5.5h6L16.5 8H20v11H4zM12 10a3.2 3.2 0 1 1 0 6.4a3.2 3.2 0 0 1 0-6.4"
            }
            Self::Search => "M10.5 4a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13M15.5 15.5L20 20",
            Self::Backspace => "M8.5 5.5H20v13H8.5L3 12zM11.5 9.5l5 5M16.5 9.5l-5 5",
        }
    }
}

/// A drawn sign, hidden from screen readers: the words beside it say the same.
#[component]
pub fn Icon(
    /// Which sign.
    shape: IconShape,
) -> impl IntoView {
    let class = match shape {
        IconShape::Turning => "icon icon--turning",
        _ => "icon",
    };
    view! {
        <svg class=class viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d=shape.path()></path>
        </svg>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gallery::render;

    #[test]
    fn an_icon_is_silent_to_screen_readers() {
        let html = render(|| view! { <Icon shape=IconShape::Check/> });
        assert!(html.contains(r#"aria-hidden="true""#));
    }
}
