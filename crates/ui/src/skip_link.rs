//! The way past the header for who uses the keyboard.

use leptos::prelude::*;

/// A link that shows when it is focused and leads to the main part of the page.
#[component]
pub fn SkipLink(
    /// Where to: the main part's id with a `#`.
    #[prop(default = "#main")]
    href: &'static str,
    /// Its words.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    view! { <a class="skip-link" href=href>{move || label.get()}</a> }
}

#[cfg(test)]
pub(crate) fn example() -> impl IntoView {
    view! { <SkipLink label="跳到正文"/> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gallery::render;

    #[test]
    fn it_leads_to_the_main_part() {
        assert!(render(example).contains(r##"<a href="#main" class="skip-link">跳到正文"##));
    }
}
