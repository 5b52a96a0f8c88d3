//! Files and photos for one document.

use leptos::{ev::Event, prelude::*, web_sys::HtmlInputElement};

use crate::event::ignore;
use crate::field::{FieldGroup, invalid};
use crate::{Icon, IconShape};

/// One file in the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FileRow {
    /// What the caller knows it by.
    pub key: String,
    /// Its name.
    pub name: String,
    /// Its size, or how it stands, in words.
    pub note: String,
    /// Percent sent; nothing when it has arrived.
    pub progress: Option<u8>,
    /// What to mend.
    pub error: Option<String>,
}

/// Picks files or takes photos, and lists what is there. Sending them is the caller's.
#[component]
pub fn FileInput(
    /// The control's id; the camera's is `{id}-photo`.
    #[prop(into)]
    id: String,
    /// Which document is asked for.
    #[prop(into)]
    legend: Signal<String>,
    /// What is there.
    #[prop(into)]
    files: Signal<Vec<FileRow>>,
    /// The words of the button that picks files.
    #[prop(into)]
    pick_label: Signal<String>,
    /// The words of the button that takes a photo; none without a camera.
    #[prop(into, optional)]
    photo_label: Signal<Option<String>>,
    /// The words of the button that removes a file.
    #[prop(into)]
    remove_label: Signal<String>,
    /// What may be picked.
    #[prop(default = "image/jpeg,image/png,image/webp,application/pdf")]
    accept: &'static str,
    /// Whether there may be several.
    #[prop(default = true)]
    multiple: bool,
    /// What is wanted.
    #[prop(into, optional)]
    hint: Signal<Option<String>>,
    /// What to mend.
    #[prop(into, optional)]
    error: Signal<Option<String>>,
    /// When files were picked: read `files()` at once, the control is emptied afterwards so that
    /// the same file can be picked again.
    #[prop(into)]
    on_pick: Callback<HtmlInputElement>,
    /// When a file is to be removed, with its key.
    #[prop(into, default = ignore())]
    on_remove: Callback<String>,
) -> impl IntoView {
    let photo_id = format!("{id}-photo");
    let pick = move |event: Event| {
        let input: HtmlInputElement = event_target(&event);
        on_pick.run(input.clone());
        input.set_value("");
    };
    let camera = move || {
        photo_label.get().map(|words| {
            view! {
                <span class="file-input__way">
                    <input
                        class="file-input__control"
                        type="file"
                        id=photo_id.clone()
                        accept="image/*"
                        capture="environment"
                        on:change=pick
                    />
                    <label class="button button--secondary" for=photo_id.clone()>
                        <Icon shape=IconShape::Camera/>
                        {words}
                        <span class="visually-hidden">{move || legend.get()}</span>
                    </label>
                </span>
            }
        })
    };
    view! {
        <FieldGroup id=id.clone() legend hint error>
            <ul class="file-input__list">
                <For
                    each=move || files.get()
                    key=|file| (file.key.clone(), file.note.clone(), file.progress, file.error.clone())
                    children=move |file| view! { <FileLine file remove_label on_remove/> }
                />
            </ul>
            <div class="file-input">
                <span class="file-input__way">
                    <input
                        class="file-input__control"
                        type="file"
                        id=id.clone()
                        accept=accept
                        multiple=multiple
                        aria-invalid=invalid(error)
                        on:change=pick
                    />
                    <label class="button button--secondary" for=id.clone()>
                        <Icon shape=IconShape::Plus/>
                        {move || pick_label.get()}
                        <span class="visually-hidden">{move || legend.get()}</span>
                    </label>
                </span>
                {camera}
            </div>
        </FieldGroup>
    }
}

#[component]
fn FileLine(
    file: FileRow,
    remove_label: Signal<String>,
    on_remove: Callback<String>,
) -> impl IntoView {
    let FileRow {
        key,
        name,
        note,
        progress,
        error,
    } = file;
    let wrong = error.is_some();
    view! {
        <li class="file-input__file" class=("file-input__file--wrong", wrong)>
            <span class="file-input__name">{name.clone()}</span>
            <span class="file-input__note">{note}</span>
            <button
                class="button button--quiet"
                type="button"
                on:click=move |_| on_remove.run(key.clone())
            >
                {move || remove_label.get()}
                <span class="visually-hidden">{name.clone()}</span>
            </button>
            {progress
                .map(|percent| {
                    view! {
                        <progress
                            class="file-input__progress"
                            max="100"
                            value=percent.to_string()
                            aria-label=name.clone()
                        ></progress>
                    }
                })}
            {error
                .map(|error| {
                    view! {
                        <p class="field__problem" role="alert">
                            <Icon shape=IconShape::Alert/>
                            <span>{error}</span>
                        </p>
                    }
                })}
        </li>
    }
}

#[cfg(test)]
pub(crate) fn example() -> impl IntoView {
    let file = |key: &str, note: &str, progress, error: Option<&str>| FileRow {
        key: key.to_owned(),
        name: format!("合同-{key}.jpg"),
        note: note.to_owned(),
        progress,
        error: error.map(str::to_owned),
    };
    view! {
        <FileInput
            id="lease"
            legend="租房合同"
            hint="每一页都要，能看清字和印章"
            files=vec![
                file("1", "1.2 MB", None, None),
                file("2", "正在上传 40%", Some(40), None),
                file("3", "28 MB", None, Some("这个文件太大，请拍照上传")),
            ]
            pick_label="选文件"
            photo_label="拍照"
            remove_label="删除"
            on_pick=|_| {}
        />
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gallery::render;

    #[test]
    fn both_ways_to_give_a_file_are_labelled() {
        let html = render(example);
        assert!(html.contains(r#"for="lease""#));
        assert!(html.contains(r#"id="lease-photo""#));
        assert!(html.contains(r#"capture="environment""#));
    }

    #[test]
    fn several_files_of_known_kinds_can_be_picked() {
        let html = render(example);
        assert!(
            html.contains(r#"accept="image/jpeg,image/png,image/webp,application/pdf" multiple"#)
        );
    }

    #[test]
    fn the_button_that_removes_says_which_file() {
        let html = render(example);
        assert!(html.contains(r#"<span class="visually-hidden">合同-1.jpg"#));
    }

    #[test]
    fn sending_and_failing_are_said_in_words() {
        let html = render(example);
        assert!(html.contains(r#"value="40" aria-label="合同-2.jpg""#));
        assert!(html.contains("这个文件太大，请拍照上传"));
    }
}
