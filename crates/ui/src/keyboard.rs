//! Keys on the screen, for a machine without a keyboard.

use leptos::prelude::*;

use crate::{Icon, IconShape};

/// Which keys are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum KeyboardKeys {
    /// Letters, for pinyin.
    #[default]
    Letters,
    /// Digits over letters, for addresses and names of shops.
    LettersAndDigits,
    /// Digits and the X of an identity number.
    Digits,
}

impl KeyboardKeys {
    fn rows(self) -> &'static [&'static str] {
        const LETTERS: [&str; 4] = ["1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"];
        match self {
            Self::Letters => &LETTERS[1..],
            Self::LettersAndDigits => &LETTERS,
            Self::Digits => &["123", "456", "789", "x0"],
        }
    }
}

/// Keys that write into whatever the caller has in hand. They never take the focus from it.
#[component]
pub fn Keyboard(
    /// What the keys are, in words.
    #[prop(into)]
    label: Signal<String>,
    /// Which keys are shown.
    #[prop(into, optional)]
    keys: Signal<KeyboardKeys>,
    /// The words of the key that rubs out.
    #[prop(into)]
    delete_label: Signal<String>,
    /// When a key is pressed, with its small letter.
    #[prop(into)]
    on_key: Callback<char>,
    /// When the last letter is to be rubbed out.
    #[prop(into)]
    on_delete: Callback<()>,
    /// One more key at the lower left, such as handwriting or "done".
    #[prop(optional)]
    children: Option<ChildrenFn>,
) -> impl IntoView {
    let key = move |letter: char| {
        view! {
            <button class="keyboard__key" type="button" on:click=move |_| on_key.run(letter)>
                {letter.to_ascii_uppercase()}
            </button>
        }
    };
    let delete = move || {
        view! {
            <button
                class="keyboard__key keyboard__key--delete"
                type="button"
                on:click=move |_| on_delete.run(())
            >
                <Icon shape=IconShape::Backspace/>
                {move || delete_label.get()}
            </button>
        }
    };
    let rows = move || {
        let rows = keys.get().rows();
        let row = |(index, letters): (usize, &&'static str)| {
            let last = index + 1 == rows.len();
            view! {
                <div class="keyboard__row">
                    {last.then(|| children.as_ref().map(|children| children()))}
                    {letters.chars().map(key).collect_view()}
                    {last.then(delete)}
                </div>
            }
        };
        rows.iter().enumerate().map(row).collect_view()
    };
    view! {
        <div
            class="keyboard"
            class=("keyboard--digits", move || keys.get() == KeyboardKeys::Digits)
            role="group"
            aria-label=label
            on:mousedown=|event| event.prevent_default()
        >
            {rows}
        </div>
    }
}

#[cfg(test)]
pub(crate) fn example() -> impl IntoView {
    view! {
        <Keyboard label="拼音键盘" delete_label="删除" on_key=|_| {} on_delete=|_| {}>
            <button class="keyboard__key keyboard__key--wide" type="button">"收起"</button>
        </Keyboard>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gallery::render;

    #[test]
    fn there_is_a_key_for_each_letter_and_one_that_rubs_out() {
        let html = render(|| {
            view! { <Keyboard label="键盘" delete_label="删除" on_key=|_| {} on_delete=|_| {}/> }
        });
        assert_eq!(html.matches("<button").count(), 26 + 1);
        assert!(html.contains(r#"role="group" aria-label="键盘""#));
    }

    #[test]
    fn an_identity_number_can_be_typed_with_digits_and_x() {
        let html = render(|| {
            view! {
                <Keyboard
                    keys=KeyboardKeys::Digits
                    label="键盘"
                    delete_label="删除"
                    on_key=|_| {}
                    on_delete=|_| {}
                />
            }
        });
        assert_eq!(html.matches("<button").count(), 10 + 1 + 1);
        assert!(html.contains(">X<"));
    }
}
