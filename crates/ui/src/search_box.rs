//! The box one says one's wish in.

use leptos::{ev::SubmitEvent, html, prelude::*};

use crate::event::ignore;
use crate::{Icon, IconShape};

/// A search box that answers on each key; the answers are drawn elsewhere.
#[component]
pub fn SearchBox(
    /// The control's id.
    #[prop(into)]
    id: String,
    /// What is asked: heard, and seen when the page does not ask it in its heading.
    #[prop(into)]
    label: Signal<String>,
    /// Whether the label is only heard.
    #[prop(default = true)]
    label_hidden: bool,
    /// What stands in the box.
    #[prop(into)]
    value: Signal<String>,
    /// An example in the empty box.
    #[prop(into, optional)]
    placeholder: Signal<String>,
    /// The words of the button that empties it.
    #[prop(into)]
    clear_label: Signal<String>,
    /// What was found, in words; announced as it changes.
    #[prop(into, optional)]
    status: Signal<String>,
    /// The id of the list of answers.
    #[prop(into, optional)]
    results_id: Option<String>,
    /// The control itself, for a caller that focuses it.
    #[prop(optional)]
    node_ref: NodeRef<html::Input>,
    /// On each key, and with nothing when it is emptied.
    #[prop(into)]
    on_input: Callback<String>,
    /// On Enter, with what stands in the box.
    #[prop(into, default = ignore())]
    on_submit: Callback<String>,
) -> impl IntoView {
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        on_submit.run(value.get_untracked());
    };
    let clear = move |_| {
        on_input.run(String::new());
        if let Some(control) = node_ref.get_untracked() {
            // The next key belongs in the box; a browser that cannot focus needs one touch more.
            let _ = control.focus();
        }
    };
    view! {
        <form class="search-box" role="search" on:submit=submit>
            <label
                class=if label_hidden { "visually-hidden" } else { "field__label" }
                for=id.clone()
            >
                {move || label.get()}
            </label>
            <div class="search-box__frame">
                <Icon shape=IconShape::Search/>
                <input
                    class="search-box__box"
                    type="search"
                    id=id
                    node_ref=node_ref
                    autocomplete="off"
                    spellcheck="false"
                    placeholder=placeholder
                    value=value
                    prop:value=value
                    aria-controls=results_id
                    on:input=move |event| on_input.run(event_target_value(&event))
                />
                <Show when=move || value.with(|value| !value.is_empty())>
                    <button class="search-box__clear" type="button" on:click=clear>
                        {move || clear_label.get()}
                    </button>
                </Show>
            </div>
            <p class="visually-hidden" role="status">{move || status.get()}</p>
        </form>
    }
}

#[cfg(test)]
pub(crate) fn example() -> impl IntoView {
    view! {
        <SearchBox
            id="wish"
            label="您想办什么事？"
            value="开面馆"
            clear_label="清空"
            status="找到 5 项"
            results_id="answers"
            on_input=|_| {}
        />
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gallery::render;

    #[test]
    fn the_box_is_a_labelled_search_tied_to_its_answers() {
        let html = render(example);
        assert!(html.contains(r#"role="search""#));
        assert!(html.contains(r#"for="wish""#));
        assert!(html.contains(r#"aria-controls="answers""#));
    }

    #[test]
    fn what_was_found_is_announced() {
        assert!(render(example).contains(r#"role="status" class="visually-hidden">找到 5 项"#));
    }

    #[test]
    fn an_empty_box_has_nothing_to_clear() {
        let html = render(|| {
            view! { <SearchBox id="a" label="找" value="" clear_label="清空" on_input=|_| {}/> }
        });
        assert!(!html.contains("清空"));
    }
}
