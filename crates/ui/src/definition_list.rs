//! Names and what they stand for.

use leptos::prelude::*;

/// Terms with their meanings, side by side.
#[component]
pub fn DefinitionList(
    /// Term and meaning, in order.
    #[prop(into)]
    rows: Signal<Vec<(String, String)>>,
) -> impl IntoView {
    let rows = move || {
        let row = |(term, meaning): (String, String)| {
            view! {
                <div class="definition-list__row">
                    <dt class="definition-list__term">{term}</dt>
                    <dd class="definition-list__meaning">{meaning}</dd>
                </div>
            }
        };
        rows.get().into_iter().map(row).collect_view()
    };
    view! { <dl class="definition-list">{rows}</dl> }
}

#[cfg(test)]
pub(crate) fn example() -> impl IntoView {
    let row = |term: &str, meaning: &str| (term.to_owned(), meaning.to_owned());
    view! {
        <DefinitionList rows=vec![
            row("承诺时限", "5 个工作日"),
            row("法定时限", "20 个工作日"),
            row("收费", "不收费"),
        ]/>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gallery::render;

    #[test]
    fn each_term_is_tied_to_its_meaning() {
        let html = render(example);
        assert!(html.contains(r#"<dt class="definition-list__term">承诺时限</dt>"#));
        assert!(html.contains(r#"<dd class="definition-list__meaning">5 个工作日</dd>"#));
    }
}
