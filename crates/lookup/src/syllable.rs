//! The syllables of Mandarin without tones, spelled as they are typed (ü is v).

use std::sync::OnceLock;

/// The longest syllable is zhuang.
const MOST_LETTERS: usize = 6;

/// One toneless syllable: its letters, filled up with zeros. They are kept here, not in a table, because the search
/// compares them for every place it looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Syllable([u8; MOST_LETTERS]);

impl Syllable {
    /// The syllable with exactly this spelling.
    pub(crate) fn parse(letters: &str) -> Option<Self> {
        static ALL: OnceLock<Vec<&str>> = OnceLock::new();
        let all = ALL.get_or_init(|| SPELLINGS.split_ascii_whitespace().collect());
        all.binary_search(&letters).ok()?;
        let mut own = [0; MOST_LETTERS];
        own.get_mut(..letters.len())?
            .copy_from_slice(letters.as_bytes());
        Some(Self(own))
    }

    /// Its spelling.
    pub(crate) fn letters(&self) -> &str {
        str::from_utf8(&self.0[..self.len()]).unwrap_or_default()
    }

    /// How many letters it has.
    pub(crate) fn len(self) -> usize {
        self.0
            .iter()
            .position(|&letter| letter == 0)
            .unwrap_or(MOST_LETTERS)
    }

    /// Its first letter, from 0 for a to 25 for z.
    pub(crate) fn first(self) -> usize {
        usize::from(self.0[0] - b'a')
    }

    /// How many letters stand for its initial: two for zh, ch and sh.
    pub(crate) fn initial_len(self) -> usize {
        1 + usize::from(self.0[1] == b'h')
    }

    /// What many ears hear, as a number above 0: z as zh, n as ng at the end.
    pub(crate) fn heard(self) -> u32 {
        let len = self.len();
        let end = len - usize::from(len > 2 && self.0[len - 1] == b'g');
        let sounded = self.0[..end]
            .iter()
            .enumerate()
            .filter(|(place, letter)| *place != 1 || **letter != b'h');
        sounded.fold(0, |number, (_, letter)| {
            number * 27 + u32::from(letter - b'a') + 1
        })
    }

    /// Its second letter, if it has one.
    pub(crate) fn second(self) -> Option<u8> {
        Some(self.0[1]).filter(|&letter| letter != 0)
    }

    /// How many of the typed letters agree with it from the beginning; a typed u also stands for ü.
    pub(crate) fn agrees(self, typed: &[char]) -> usize {
        let same = |(letter, key): &(&u8, &char)| {
            **key == char::from(**letter) || (**letter == b'v' && **key == 'u')
        };
        self.0.iter().zip(typed).take_while(same).count()
    }
}

/// In alphabetical order.
const SPELLINGS: &str = "\
a ai an ang ao ba bai ban bang bao bei ben beng bi bian biao bie bin bing bo bu ca cai can cang cao ce cen ceng cha \
chai chan chang chao che chen cheng chi chong chou chu chuai chuan chuang chui chun chuo ci cong cou cu cuan cui \
cun cuo da dai dan dang dao de dei deng di dia dian diao die ding diu dong dou du duan dui dun duo e ei en er fa \
fan fang fei fen feng fo fou fu ga gai gan gang gao ge gei gen geng gong gou gu gua guai guan guang gui gun guo ha \
hai han hang hao he hei hen heng hong hou hu hua huai huan huang hui hun huo ji jia jian jiang jiao jie jin jing \
jiong jiu ju juan jue jun ka kai kan kang kao ke kei ken keng kong kou ku kua kuai kuan kuang kui kun kuo la lai \
lan lang lao le lei len leng li lia lian liang liao lie lin ling liu lo long lou lu luan lun luo lv lve ma mai man \
mang mao me mei men meng mi mian miao mie min ming miu mo mou mu na nai nan nang nao ne nei nen neng ni nian niang \
niao nie nin ning niu nong nou nu nuan nuo nv nve o ou pa pai pan pang pao pei pen peng pi pian piao pie pin ping \
po pou pu qi qia qian qiang qiao qie qin qing qiong qiu qu quan que qun ran rang rao re ren reng ri rong rou ru \
ruan rui run ruo sa sai san sang sao se sen seng sha shai shan shang shao she shei shen sheng shi shou shu shua \
shuai shuan shuang shui shun shuo si song sou su suan sui sun suo ta tai tan tang tao te tei teng ti tian tiao tie \
ting tong tou tu tuan tui tun tuo wa wai wan wang wei wen weng wo wu xi xia xian xiang xiao xie xin xing xiong xiu \
xu xuan xue xun ya yan yang yao ye yi yin ying yo yong you yu yuan yue yun za zai zan zang zao ze zei zen zeng zha \
zhai zhan zhang zhao zhe zhei zhen zheng zhi zhong zhou zhu zhua zhuai zhuan zhuang zhui zhun zhuo zi zong zou zu \
zuan zui zun zuo";
