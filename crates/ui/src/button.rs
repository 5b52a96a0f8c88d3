//! What a person presses.

use leptos::{ev::MouseEvent, prelude::*};

use crate::event::ignore;

/// How much a button asks to be pressed. A page has one primary button.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// The one thing this page is for.
    Primary,
    /// Something else that can be done here.
    #[default]
    Secondary,
    /// Ends something, or calls a person for help.
    Danger,
    /// Looks like a link and stands in text.
    Quiet,
    /// Stands on the indigo header.
    OnDark,
}

impl ButtonKind {
    /// The class names, also for a link that is to look like a button.
    pub fn class(self) -> &'static str {
        match self {
            Self::Primary => "button button--primary",
            Self::Secondary => "button button--secondary",
            Self::Danger => "button button--danger",
            Self::Quiet => "button button--quiet",
            Self::OnDark => "button button--on-dark",
        }
    }
}

/// A button. While busy or barred it stays reachable, says why, and ignores presses.
#[component]
pub fn Button(
    /// How much it asks to be pressed.
    #[prop(optional)]
    kind: ButtonKind,
    /// `button` or `submit`.
    #[prop(default = "button")]
    kind_of_press: &'static str,
    /// Working on it: a second press does nothing.
    #[prop(into, optional)]
    busy: Signal<bool>,
    /// Why it cannot be pressed now; said to everyone, not only shown in grey.
    #[prop(into, optional)]
    barred: Signal<Option<String>>,
    /// For a button that is on or off: whether it is on.
    #[prop(into, optional)]
    pressed: Option<Signal<bool>>,
    /// A key that does the same, such as `Alt A`.
    #[prop(into, optional)]
    shortcut: Option<String>,
    /// When it is pressed and may be.
    #[prop(into, default = ignore())]
    on_press: Callback<MouseEvent>,
    /// Its words.
    children: Children,
) -> impl IntoView {
    let stopped = move || busy.get() || barred.with(Option::is_some);
    let press = move |event: MouseEvent| match stopped() {
        true => event.prevent_default(),
        false => on_press.run(event),
    };
    let keys = shortcut.as_ref().map(|keys| keys.replace(' ', "+"));
    view! {
        <button
            class=kind.class()
            type=kind_of_press
            aria-busy=move || busy.get().then_some("true")
            aria-disabled=move || stopped().then_some("true")
            aria-pressed=move || pressed.map(|on| if on.get() { "true" } else { "false" })
            aria-keyshortcuts=keys
            on:click=press
        >
            <span class="button__words">
                {children()}
                {move || barred.get().map(|why| view! { <small class="button__why">{why}</small> })}
            </span>
            {shortcut.map(|keys| view! { <kbd class="button__key" aria-hidden="true">{keys}</kbd> })}
        </button>
    }
}

#[cfg(test)]
pub(crate) fn example() -> impl IntoView {
    view! {
        <div class="cluster">
            <Button kind=ButtonKind::Primary kind_of_press="submit">"开始填报"</Button>
            <Button>"改一改"</Button>
            <Button kind=ButtonKind::Danger>"找工作人员帮忙"</Button>
            <Button kind=ButtonKind::Quiet>"稍后继续"</Button>
            <Button kind=ButtonKind::Primary busy=true>"正在提交"</Button>
            <Button barred="还有 2 项没填" shortcut="Alt S">"全部受理"</Button>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gallery::render;

    #[test]
    fn a_busy_button_says_so_and_stays_reachable() {
        let html = render(|| view! { <Button busy=true>"提交"</Button> });
        assert!(html.contains(r#"aria-busy="true" aria-disabled="true""#));
        assert!(!html.contains(" disabled"));
    }

    #[test]
    fn a_barred_button_gives_its_reason_in_words() {
        let html = render(|| view! { <Button barred="还有 2 项没填">"受理"</Button> });
        assert!(html.contains("还有 2 项没填"));
        assert!(html.contains(r#"aria-disabled="true""#));
    }

    #[test]
    fn a_button_does_not_submit_a_form_unless_told_to() {
        let html = render(|| view! { <Button>"改一改"</Button> });
        assert!(html.contains(r#"type="button""#));
    }

    #[test]
    fn a_shortcut_is_announced_in_the_way_browsers_know() {
        let html = render(|| view! { <Button shortcut="Alt S">"受理"</Button> });
        assert!(html.contains(r#"aria-keyshortcuts="Alt+S""#));
    }
}
