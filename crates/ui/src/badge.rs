//! A verdict or a state in a few words.

use leptos::prelude::*;

use crate::Tone;

/// A few words on a tinted ground.
#[component]
pub fn Badge(
    /// What it means.
    #[prop(into)]
    tone: Signal<Tone>,
    /// The words; the tone never speaks alone.
    children: Children,
) -> impl IntoView {
    view! { <span class=move || format!("badge badge--{}", tone.get().name())>{children()}</span> }
}

#[cfg(test)]
pub(crate) fn example() -> impl IntoView {
    view! {
        <div class="cluster">
            <Badge tone=Tone::Good>"本窗口可办"</Badge>
            <Badge tone=Tone::Waiting>"受理后转县里"</Badge>
            <Badge tone=Tone::Info>"供电所驻点"</Badge>
            <Badge tone=Tone::Neutral>"不需要办理"</Badge>
            <Badge tone=Tone::Problem>"未交"</Badge>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gallery::render;

    #[test]
    fn a_badge_says_in_words_what_its_colour_says() {
        let html = render(example);
        assert!(html.contains(r#"<span class="badge badge--waiting">受理后转县里"#));
    }
}
