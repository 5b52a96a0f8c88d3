//! A secret that a person types, hidden unless they ask to see it.

use leptos::prelude::*;

use crate::event::ignore;
use crate::field::{Field, described_by, invalid};

/// A password with its label and problem, and a button that shows it.
#[component]
pub fn PasswordInput(
    /// The control's id; the problem is `{id}-error`.
    #[prop(into)]
    id: String,
    /// What is asked.
    #[prop(into)]
    label: Signal<String>,
    /// What stands in the box.
    #[prop(into)]
    value: Signal<String>,
    /// The words of the button while the password is hidden.
    #[prop(into)]
    show_label: Signal<String>,
    /// The words of the button while it is shown.
    #[prop(into)]
    hide_label: Signal<String>,
    /// How to answer.
    #[prop(into, optional)]
    hint: Signal<Option<String>>,
    /// What to mend.
    #[prop(into, optional)]
    error: Signal<Option<String>>,
    /// On each key, with the whole text.
    #[prop(into, default = ignore())]
    on_input: Callback<String>,
) -> impl IntoView {
    let shown = RwSignal::new(false);
    let describedby = described_by(&id, hint, error);
    let words = move || match shown.get() {
        true => hide_label.get(),
        false => show_label.get(),
    };
    view! {
        <Field id=id.clone() label hint error>
            <div class="text-input password-input">
                <input
                    class="text-input__box"
                    type=move || if shown.get() { "text" } else { "password" }
                    id=id.clone()
                    name=id.clone()
                    autocomplete="current-password"
                    autocapitalize="none"
                    spellcheck="false"
                    prop:value=value
                    aria-describedby=describedby
                    aria-invalid=invalid(error)
                    on:input=move |event| on_input.run(event_target_value(&event))
                />
                <button
                    class="password-input__show"
                    type="button"
                    aria-controls=id
                    on:click=move |_| shown.update(|shown| *shown = !*shown)
                >
                    {words}
                </button>
            </div>
        </Field>
    }
}

#[cfg(test)]
pub(crate) fn example() -> impl IntoView {
    view! {
        <PasswordInput
            id="password"
            label="密码"
            value="sample"
            show_label="显示"
            hide_label="隐藏"
            error="账号和密码对不上"
        />
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gallery::render;

    #[test]
    fn a_password_is_hidden_and_never_written_into_the_page() {
        let html = render(example);
        assert!(html.contains(r#"type="password" id="password""#));
        assert!(!html.contains(r#"value="sample""#));
    }

    #[test]
    fn the_button_says_what_it_would_do_and_names_the_box() {
        let html = render(example);
        assert!(html.contains(r#"aria-controls="password""#));
        assert!(html.contains("显示</button>"));
    }

    #[test]
    fn a_wrong_password_is_said_at_the_box() {
        let html = render(example);
        assert!(html.contains(r#"aria-describedby="password-error" aria-invalid="true""#));
    }
}
