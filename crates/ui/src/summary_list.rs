//! All answers on one page, each with a way to change it.

use leptos::prelude::*;

/// The way to change an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeLink {
    /// The page that asks it.
    pub href: String,
    /// "Change" in words.
    pub label: String,
}

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SummaryRow {
    /// What was asked.
    pub label: String,
    /// What was answered.
    pub value: String,
    /// The way to change it; none when it cannot be.
    pub change: Option<ChangeLink>,
}

/// Answers with their questions and a link to change each.
#[component]
pub fn SummaryList(
    /// The answers, in the order they were asked.
    #[prop(into)]
    rows: Signal<Vec<SummaryRow>>,
) -> impl IntoView {
    let rows = move || rows.get().into_iter().map(row).collect_view();
    view! { <dl class="summary-list">{rows}</dl> }
}

fn row(row: SummaryRow) -> impl IntoView {
    let asked = row.label.clone();
    view! {
        <div class="summary-list__row">
            <dt class="summary-list__label">{row.label}</dt>
            <dd class="summary-list__value">{row.value}</dd>
            {row
                .change
                .map(|change| {
                    view! {
                        <dd class="summary-list__change">
                            <a href=change.href>
                                {change.label} <span class="visually-hidden">{asked}</span>
                            </a>
                        </dd>
                    }
                })}
        </div>
    }
}

#[cfg(test)]
pub(crate) fn example() -> impl IntoView {
    let row = |label: &str, value: &str, changed: bool| SummaryRow {
        label: label.to_owned(),
        value: value.to_owned(),
        change: changed.then(|| ChangeLink {
            href: "/apply/1/premises".to_owned(),
            label: "修改".to_owned(),
        }),
    };
    view! {
        <SummaryList rows=vec![
            row("店名", "样例面馆", true),
            row("店面地址", "黄山村中心街 12 号", true),
            row("统一社会信用代码", "执照发下来后自动填入", false),
        ]/>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gallery::render;

    #[test]
    fn each_link_says_what_it_changes() {
        let html = render(example);
        assert!(html.contains(r#"<span class="visually-hidden">店名"#));
    }

    #[test]
    fn what_cannot_be_changed_has_no_link() {
        assert_eq!(render(example).matches("<a ").count(), 2);
    }
}
