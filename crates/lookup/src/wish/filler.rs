//! Words around a wish that say little or nothing about which item it is.

use std::sync::OnceLock;

use crate::lexicon::{Lexicon, bits};

/// Phrases that say nothing, Chinese and as typed in pinyin.
const VOID: &str = "\
    我想要 我想 我要 我们 我的 我 你好 您好 请问一下 请问 麻烦 帮我 帮忙 想问一下 问一下 想问 想要 想办 要办 需要 怎么样 \
    怎么办理 怎么办 怎么弄 怎么搞 怎么申请 怎么 咋办 咋弄 咋整 咋 如何 应该 在哪里办 在哪里 在哪儿 在哪 去哪里 去哪儿 去哪 \
    哪里办 哪里 哪儿 办理 办一个 办个 办一下 办下 办 一下 可以 可不可以 能不能 能办 要不要 行不行 吗 呢 吧 啊 呀 嘛 啦 了 \
    的 要 想 去 这个 那个 一个 一家 一间 个 怎样 什么 多少 手续 流程 材料 带啥 带什么 \
    woxiangyao woxiangban woyaoban woxiang woyao qingwen zenmebanli zenmeban zenme zenyang nalib zainali zaina banli \
    shenqing";

/// Words that say a little: whose matter it is, and small words. They count when found and are hardly missed.
const FAINT: &str = "\
    爸爸 妈妈 我爸 我妈 爷爷 奶奶 外公 外婆 老公 老婆 丈夫 妻子 儿子 女儿 孩子 小孩 娃 老人 家里 家人 我家 村里 农村 自己 现在 \
    已经 有没有 没有 咨询 有 没 在 是 把 给 到 从 和 跟 就 还 也 都 又 再 不 会 能 得 来";

/// Phrases by which someone asks for a whole matter, not for one paper.
const WHOLE: &str = "\
    从头到尾 全套 一条龙 一件事 所有手续 全部手续 哪些手续 什么手续 啥手续 都要办 都办 要办啥 办啥 要办什么 办哪些 要办哪些 \
    哪些证 什么证 啥证 哪些事 一起办 一次办 全部 全流程 yijianshi yitiaolong quantao";

/// Places of a wish that say little or nothing.
#[derive(Debug, Default)]
pub(super) struct Fillers {
    pub(super) void: u64,
    pub(super) faint: u64,
    pub(super) whole: u64,
}

#[derive(Debug, Clone, Copy)]
enum Role {
    Void,
    Faint,
    Whole,
}

impl Fillers {
    pub(super) fn of(text: &[char]) -> Self {
        static LEXICON: OnceLock<Lexicon<Role>> = OnceLock::new();
        let lexicon = LEXICON.get_or_init(|| {
            let lists = [
                (VOID, Role::Void),
                (FAINT, Role::Faint),
                (WHOLE, Role::Whole),
            ];
            let words = |(words, role): (&'static str, Role)| {
                words.split_ascii_whitespace().map(move |word| (word, role))
            };
            Lexicon::of(lists.into_iter().flat_map(words))
        });
        let mut fillers = Self::default();
        for (place, role) in lexicon.in_text(text) {
            let set = match role {
                Role::Void => &mut fillers.void,
                Role::Faint => &mut fillers.faint,
                Role::Whole => &mut fillers.whole,
            };
            *set |= bits(place);
        }
        fillers
    }
}
