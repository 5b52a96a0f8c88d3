//! Says that the data is sample data, on every page that shows it.

use leptos::prelude::*;

/// A ribbon over the header.
#[component]
pub fn SampleRibbon(
    /// Its words.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    view! { <aside class="sample-ribbon">{move || text.get()}</aside> }
}

#[cfg(test)]
pub(crate) fn example() -> impl IntoView {
    view! { <SampleRibbon text="样例数据，仅供演示"/> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gallery::render;

    #[test]
    fn it_says_what_it_has_to_say() {
        assert!(render(example).contains("样例数据，仅供演示"));
    }
}
