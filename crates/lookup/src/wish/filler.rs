//! Words around a wish that say nothing about which item it is.

use std::sync::OnceLock;

use crate::lexicon::{Lexicon, bits};

/// Phrases without meaning for the search, Chinese and as typed in pinyin.
const FILLERS: &str = "\
    我想要 我想 我要 我们 我家 我的 我 你好 您好 请问一下 请问 麻烦 帮我 帮忙 想问一下 问一下 想问 咨询 想要 想办 要办 \
    需要 怎么样 怎么办理 怎么办 怎么弄 怎么搞 怎么申请 怎么 咋办 咋弄 咋整 咋 如何 应该 在哪里办 在哪里 在哪儿 在哪 \
    去哪里 去哪儿 去哪 哪里办 哪里 哪儿 办理 办一个 办个 办一下 办下 办 一下 可以 可不可以 能不能 能办 要不要 行不行 吗 呢 \
    吧 啊 呀 嘛 啦 了 的 要 想 去 这个 那个 一个 一家 一间 个 怎样 什么 多少 手续 流程 材料 带啥 带什么 \
    woxiangyao woxiangban woyaoban woxiang woyao qingwen zenmebanli zenmeban zenme zenyang nalib zainali zaina banli shenqing";

/// Phrases by which someone asks for a whole matter, not for one paper.
const WHOLE: &str = "\
    从头到尾 全套 一条龙 一件事 所有手续 全部手续 哪些手续 什么手续 啥手续 都要办 都办 要办啥 办啥 要办什么 办哪些 要办哪些 \
    哪些证 什么证 啥证 哪些事 一起办 一次办 全部 全流程 yijianshi yitiaolong quantao";

/// The places of `text` that are filler, and those where the whole matter is asked for.
pub(super) fn fillers(text: &[char]) -> (u64, u64) {
    static LEXICON: OnceLock<Lexicon<bool>> = OnceLock::new();
    let lexicon = LEXICON.get_or_init(|| {
        let words = |words: &'static str, whole| {
            words
                .split_ascii_whitespace()
                .map(move |word| (word, whole))
        };
        Lexicon::of(words(FILLERS, false).chain(words(WHOLE, true)))
    });
    lexicon.in_text(text).fold(
        (0, 0),
        |(filler, whole), (place, asks_whole)| match asks_whole {
            true => (filler, whole | bits(place)),
            false => (filler | bits(place), whole),
        },
    )
}
