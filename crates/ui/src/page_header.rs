//! The top of every page: whose window this is, and what is always at hand.

use leptos::prelude::*;

/// The header: a mark, the house's name and controls. The faces differ by style alone.
#[component]
pub fn PageHeader(
    /// The one character in the seal.
    #[prop(into)]
    mark: Signal<String>,
    /// The house's name.
    #[prop(into)]
    title: Signal<String>,
    /// A line under it.
    #[prop(into, optional)]
    subtitle: Signal<Option<String>>,
    /// Where the mark and the name lead.
    #[prop(default = "/")]
    home: &'static str,
    /// Controls, at the right: buttons of kind `OnDark`.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <header class="page-header">
            <a class="page-header__home" href=home>
                <span class="page-header__mark" aria-hidden="true">{move || mark.get()}</span>
                <span class="page-header__names">
                    <strong class="page-header__title">{move || title.get()}</strong>
                    {move || {
                        subtitle
                            .get()
                            .map(|line| view! { <span class="page-header__subtitle">{line}</span> })
                    }}
                </span>
            </a>
            {children.map(|children| view! { <div class="page-header__actions">{children()}</div> })}
        </header>
    }
}

#[cfg(test)]
pub(crate) fn example() -> impl IntoView {
    use crate::{Button, ButtonKind};
    view! {
        <PageHeader
            mark="窗"
            title="廿里镇便民服务中心"
            subtitle="一窗通办 · 584 个事项可在本镇办理"
        >
            <Button kind=ButtonKind::OnDark pressed=Signal::stored(false)>"长辈版"</Button>
            <Button kind=ButtonKind::OnDark>"EN"</Button>
        </PageHeader>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gallery::render;

    #[test]
    fn the_name_leads_home_and_the_mark_is_not_read_out() {
        let html = render(example);
        assert!(html.contains(r#"<a href="/" class="page-header__home">"#));
        assert!(html.contains(r#"aria-hidden="true" class="page-header__mark""#));
    }

    #[test]
    fn a_view_that_can_be_switched_says_whether_it_is_on() {
        assert!(render(example).contains(r#"aria-pressed="false""#));
    }
}
