//! Nothing here, and where to go instead: no dead ends.

use leptos::prelude::*;

/// Says that there is nothing, why, and who can help.
#[component]
pub fn EmptyState(
    /// What there is not.
    #[prop(into)]
    title: Signal<String>,
    /// Why, and what can be done.
    #[prop(into)]
    text: Signal<String>,
    /// Who can help.
    #[prop(into, optional)]
    office: Signal<Option<String>>,
    /// Their telephone.
    #[prop(into, optional)]
    phone: Signal<Option<String>>,
    /// What to press next.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let call = move || {
        phone.get().map(|phone| {
            let number: String = phone.chars().filter(char::is_ascii_digit).collect();
            view! { <a class="empty-state__phone" href=format!("tel:{number}")>{phone}</a> }
        })
    };
    view! {
        <section class="empty-state">
            <h2 class="empty-state__title">{move || title.get()}</h2>
            <p class="empty-state__text">{move || text.get()}</p>
            <p class="empty-state__help">{move || office.get()} " " {call}</p>
            {children.map(|children| view! { <div class="cluster">{children()}</div> })}
        </section>
    }
}

#[cfg(test)]
pub(crate) fn example() -> impl IntoView {
    use crate::{Button, ButtonKind};
    view! {
        <EmptyState
            title="没有找到这个事项"
            text="换个说法试试，比如“开店”“生孩子”“修房子”。也可以问窗口。"
            office="便民服务中心（样例）"
            phone="0570-0000000"
        >
            <Button kind=ButtonKind::Primary>"重新查找"</Button>
        </EmptyState>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gallery::render;

    #[test]
    fn there_is_a_title_a_number_to_call_and_a_next_step() {
        let html = render(example);
        assert!(html.contains(r#"<h2 class="empty-state__title">没有找到这个事项"#));
        assert!(html.contains(r#"href="tel:05700000000""#));
        assert!(html.contains("重新查找"));
    }
}
