//! Whether what was typed is safe.

use leptos::prelude::*;

use crate::{Icon, IconShape};

/// How saving stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SaveKind {
    /// All of it is kept.
    #[default]
    Saved,
    /// On its way.
    Saving,
    /// No network; it will be sent later.
    Offline,
    /// It could not be kept.
    Failed,
}

/// How saving stands, with a sign and words.
#[component]
pub fn SaveState(
    /// How it stands.
    #[prop(into)]
    kind: Signal<SaveKind>,
    /// The same in words, with the time.
    #[prop(into)]
    words: Signal<String>,
) -> impl IntoView {
    let look = move || match kind.get() {
        SaveKind::Saved => ("save-state save-state--saved", IconShape::Check),
        SaveKind::Saving => ("save-state save-state--saving", IconShape::Turning),
        SaveKind::Offline => ("save-state save-state--offline", IconShape::Offline),
        SaveKind::Failed => ("save-state save-state--failed", IconShape::Alert),
    };
    view! {
        <p class=move || look().0 role="status">
            {move || view! { <Icon shape=look().1/> }}
            <span>{move || words.get()}</span>
        </p>
    }
}

#[cfg(test)]
pub(crate) fn example() -> impl IntoView {
    view! {
        <div class="cluster">
            <SaveState kind=SaveKind::Saved words="已保存 10:42"/>
            <SaveState kind=SaveKind::Saving words="正在保存"/>
            <SaveState kind=SaveKind::Offline words="没有网络，连上后自动保存"/>
            <SaveState kind=SaveKind::Failed words="没能保存，请再试一次"/>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gallery::render;

    #[test]
    fn a_change_of_state_is_announced_politely_in_words() {
        let html = render(example);
        assert!(html.contains(r#"role="status" class="save-state save-state--offline""#));
        assert!(html.contains("没有网络，连上后自动保存"));
    }
}
