//! Which turn of a matter's life a name or a wish speaks of: new, change, renewal, replacement, cancellation.

use std::sync::OnceLock;

use crate::lexicon::{Lexicon, bits};

/// A set of turns.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Phases(u8);

const CHANGE: u8 = 1;
const RENEW: u8 = 2;
const REPLACE: u8 = 4;
const CANCEL: u8 = 8;
const LOOK: u8 = 16;

/// What is said of each turn, in names and by people.
const WORDS: &[(u8, &str)] = &[
    (
        CHANGE,
        "变更 更改 修改 更正 更名 改名 改成 改地址 换地址 换法人 换老板 换名字 地址 搬地方 转移登记 过户 biangeng",
    ),
    (
        RENEW,
        "延续 延期 续期 到期 过期 期满 换证 换领 换发 续办 续证 年审 复审 校验 yanxu daoqi guoqi huanzheng",
    ),
    (
        REPLACE,
        "补办 补领 补发 补开 补证 补卡 补一张 补一个 补个 挂失 遗失 丢了 丢失 弄丢 掉了 不见了 找不到 找不着 \
         弄坏 坏了 损坏 损毁 diule buban buling",
    ),
    (
        CANCEL,
        "注销 取消 终止 停发 停保 退保 退出 销户 不开了 不干了 不做了 不想干 不想开 关店 关门 倒闭 歇业 停业 \
         报停 暂停 停用 zhuxiao guanmen",
    ),
    (LOOK, "查询 打印 查一下 查查 查看 chaxun dayin"),
];

impl Phases {
    /// The turns spoken of in `text`, and the places of the words that say so.
    pub(crate) fn told(text: &[char]) -> (Self, u64) {
        static LEXICON: OnceLock<Lexicon<u8>> = OnceLock::new();
        let lexicon = LEXICON.get_or_init(|| {
            let words = |&(phase, words): &(u8, &'static str)| {
                words
                    .split_ascii_whitespace()
                    .map(move |word| (word, phase))
            };
            Lexicon::of(WORDS.iter().flat_map(words))
        });
        lexicon
            .in_text(text)
            .fold((Self::default(), 0), |(phases, places), (place, phase)| {
                (Self(phases.0 | phase), places | bits(place))
            })
    }

    /// Whether both speak of one turn.
    pub(crate) fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Points for an entry of these turns when the wish is of `wished`: new before change before cancel unless
    /// the words say otherwise.
    pub(crate) fn points_for(self, wished: Self) -> i32 {
        match (self.0, wished.0) {
            (0, 0) => 0,
            (own, 0) => {
                let dearest = [
                    (CHANGE, -25),
                    (LOOK, -20),
                    (RENEW, -30),
                    (REPLACE, -35),
                    (CANCEL, -45),
                ];
                dearest
                    .iter()
                    .filter(|(phase, _)| own & phase != 0)
                    .map(|(_, points)| *points)
                    .max()
                    .unwrap_or(0)
            }
            (0, _) => -40,
            _ if self.meets(wished) => 60,
            _ => -60,
        }
    }
}
