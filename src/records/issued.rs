//! Văn bản đi: number, day and signer, alike in the record of every paper.

use super::day::Day;
use super::text::Text;

/// Văn bản đi: what the records of all papers have in common.
pub trait IssuedPaper {
    /// Number and day of issue, which a draft has not, and the role of whoever signs.
    fn head(&self) -> (Option<u32>, Option<Day>, &Text);
}

/// Declares the record of a paper: number, day and signer stand where the two dots are, explained
/// with the name of the paper, a number and a role for example.
///
/// ```text
/// "công văn" 442 "chanh-van-phong":
/// pub struct AssignmentRecord {
///     pub body: Text,
///     ..
/// }
/// ```
macro_rules! issued {
    (
        $called:tt $number:tt $signer:tt:
        $(#[$($about:tt)*])*
        pub struct $record:ident {
            $($(#[$($before:tt)*])* pub $first:ident: $first_type:ty,)*
            ..
            $($(#[$($behind:tt)*])* pub $then:ident: $then_type:ty,)*
        }
    ) => {
        $(#[$($about)*])*
        #[derive(Debug, Clone, serde::Deserialize, schemars::JsonSchema)]
        #[serde(rename_all = "kebab-case", deny_unknown_fields)]
        pub struct $record {
            $($(#[$($before)*])* pub $first: $first_type,)*
            #[doc = concat!("# Số ", $called)]
            #[doc = concat!(
                "Số ", $called, " trong sổ đăng ký văn bản đi, chạy liên tục trong nhiệm kỳ. \
                 Dự thảo thì không ghi, văn bản in chỗ trống để điền tay."
            )]
            #[schemars(example = $number, range(min = 1, max = 9999))]
            pub number: Option<u32>,
            /// # Ngày ban hành
            #[doc = concat!(
                "Ngày ban hành ", $called, "; tên cơ quan, người ký và thể thức lấy theo ngày \
                 này. Dự thảo thì không ghi, văn bản in chỗ trống để điền tay."
            )]
            pub date: Option<$crate::records::Day>,
            /// # Người ký
            #[doc = concat!(
                "Mã chức vụ ký (khóa `role`) đã khai trong office.toml; ai giữ chức vụ ấy vào \
                 ngày ban hành thì ký ", $called, "."
            )]
            #[schemars(example = $signer)]
            pub signer: $crate::records::Text,
            $($(#[$($behind)*])* pub $then: $then_type,)*
        }

        $crate::records::issued::issued! { $record }
    };
    ($record:ident) => {
        impl $crate::records::IssuedPaper for $record {
            fn head(&self) -> (Option<u32>, Option<$crate::records::Day>, &$crate::records::Text) {
                (self.number, self.date, &self.signer)
            }
        }
    };
}

pub(super) use issued;
