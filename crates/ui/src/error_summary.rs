//! All that is to be mended on a page, with a way to each.

use leptos::{ev::MouseEvent, html, prelude::*, wasm_bindgen::JsCast, web_sys::HtmlElement};

use crate::{Icon, IconShape};

/// One thing to mend and the id of the control to mend it at.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct FieldError {
    /// The control's id.
    pub field_id: String,
    /// What to mend.
    pub message: String,
}

/// The list of what to mend. It takes the focus when it appears and on each further attempt.
#[component]
pub fn ErrorSummary(
    /// What stands over the list.
    #[prop(into)]
    title: Signal<String>,
    /// What to mend; nothing is drawn when there is nothing.
    #[prop(into)]
    problems: Signal<Vec<FieldError>>,
    /// Its own id, where there may be several on a page.
    #[prop(into, default = "error-summary".to_owned())]
    id: String,
    /// Counts the attempts to go on.
    #[prop(into, optional)]
    attempt: Signal<usize>,
) -> impl IntoView {
    let summary = NodeRef::<html::Section>::new();
    let title_id = StoredValue::new(format!("{id}-title"));
    Effect::new(move |_| {
        attempt.track();
        if let Some(summary) = summary.get() {
            // A browser that cannot focus still shows the list.
            let _ = summary.focus();
        }
    });
    view! {
        <Show when=move || problems.with(|problems| !problems.is_empty())>
            <section
                class="error-summary"
                node_ref=summary
                role="alert"
                tabindex="-1"
                aria-labelledby=title_id.get_value()
            >
                <h2 class="error-summary__title" id=title_id.get_value()>
                    <Icon shape=IconShape::Alert/>
                    {move || title.get()}
                </h2>
                <ul class="error-summary__list">
                    <For each=move || problems.get() key=FieldError::clone let:problem>
                        <li>
                            <a
                                href=format!("#{}", problem.field_id)
                                on:click=move |event| go_to(&problem.field_id, &event)
                            >
                                {problem.message}
                            </a>
                        </li>
                    </For>
                </ul>
            </section>
        </Show>
    }
}

/// Focuses the control instead of changing the address, which belongs to the router.
fn go_to(field_id: &str, event: &MouseEvent) {
    let control = document()
        .get_element_by_id(field_id)
        .and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(control) = control {
        event.prevent_default();
        // A browser that cannot focus leaves the person where the list is.
        let _ = control.focus();
    }
}

#[cfg(test)]
pub(crate) fn example() -> impl IntoView {
    let problem = |field_id: &str, message: &str| FieldError {
        field_id: field_id.to_owned(),
        message: message.to_owned(),
    };
    view! {
        <ErrorSummary
            title="还有两处要改"
            problems=vec![
                problem("premises-address", "门牌：请写上街道或路名"),
                problem("gas", "燃气：请选一项"),
            ]
        />
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gallery::render;

    #[test]
    fn the_summary_is_announced_can_take_focus_and_links_to_each_field() {
        let html = render(example);
        assert!(
            html.contains(r#"role="alert" tabindex="-1" aria-labelledby="error-summary-title""#)
        );
        assert!(html.contains(r##"<a href="#premises-address">"##));
        assert!(html.contains(r##"<a href="#gas">"##));
    }

    #[test]
    fn with_nothing_to_mend_nothing_is_drawn() {
        let html = render(|| view! { <ErrorSummary title="要改" problems=vec![]/> });
        assert!(!html.contains("section"));
    }
}
