//! zstd's contexts in memory of ours. They hold whole texts while they work, so none is left as it was after a frame.

#![expect(unsafe_code, reason = "the safe wrappers of zstd know only contexts in memory of its own")]

use zeroize::Zeroizing;
use zstd::zstd_safe::zstd_sys::{
    ZSTD_ErrorCode::ZSTD_error_dstSize_tooSmall, ZSTD_compressCCtx, ZSTD_decompressDCtx,
    ZSTD_estimateCCtxSize_usingCParams, ZSTD_estimateDCtxSize, ZSTD_getCParams, ZSTD_initStaticCCtx,
    ZSTD_initStaticDCtx, ZSTD_isError,
};

/// What the memory is made of: aligned as zstd asks for, and more.
type Unit = u128;

const ALIGNED: &str = "the memory is aligned, and as large as zstd asks for";

/// Why zstd refused.
#[derive(Debug)]
pub(super) enum Unfit {
    /// The result is larger than the room for it.
    Room,
    /// Anything else.
    Other,
}

/// Decompresses, one frame after another. Between two, its memory holds nothing of either.
pub(super) struct Decompressor {
    memory: Vec<Unit>,
    /// What stands there before a frame. Copying it is quicker than making the context anew, which asks the processor what it is.
    fresh: Vec<Unit>,
}

impl Decompressor {
    pub(super) fn new() -> Self {
        // SAFETY: takes nothing and gives a number.
        let mut memory = units(unsafe { ZSTD_estimateDCtxSize() });
        // SAFETY: the memory is ours alone, and as long as is said.
        let context = unsafe { ZSTD_initStaticDCtx(memory.as_mut_ptr().cast(), size_of_val(memory.as_slice())) };
        assert_eq!(context.cast(), memory.as_mut_ptr(), "{ALIGNED}");
        Self { fresh: memory.clone(), memory }
    }

    /// Decompresses `frame` into `room`; returns how much of it was needed.
    pub(super) fn decompress(&mut self, frame: &[u8], room: &mut [u8]) -> Result<usize, Unfit> {
        let context = self.memory.as_mut_ptr().cast();
        let (to, from) = (room.as_mut_ptr().cast(), frame.as_ptr().cast());
        // SAFETY: `new` made a context there, and whoever used it left it as new. zstd reads and writes no further than the lengths that it is given.
        let code = unsafe { ZSTD_decompressDCtx(context, to, room.len(), from, frame.len()) };
        self.memory.copy_from_slice(&self.fresh);
        length(code)
    }
}

/// Compresses `content` into `frame`; returns the frame's length.
pub(super) fn compress(content: &[u8], level: i32, frame: &mut [u8]) -> Result<usize, Unfit> {
    // SAFETY: numbers are taken and given.
    let size = unsafe { ZSTD_estimateCCtxSize_usingCParams(ZSTD_getCParams(level, content.len() as u64, 0)) };
    let mut memory = Zeroizing::new(units(size));
    // SAFETY: the memory is ours alone, and as long as is said.
    let context = unsafe { ZSTD_initStaticCCtx(memory.as_mut_ptr().cast(), size_of_val(memory.as_slice())) };
    assert!(!context.is_null(), "{ALIGNED}");
    let (to, from) = (frame.as_mut_ptr().cast(), content.as_ptr().cast());
    // SAFETY: the context was made just now, and its memory lives until the end. zstd reads and writes no further than the lengths that it is given.
    length(unsafe { ZSTD_compressCCtx(context, to, frame.len(), from, content.len(), level) })
}

/// Returns memory of at least `size` bytes.
fn units(size: usize) -> Vec<Unit> {
    vec![0; size.div_ceil(size_of::<Unit>())]
}

/// Tells a length from an error.
fn length(code: usize) -> Result<usize, Unfit> {
    // SAFETY: a number is taken and given.
    match unsafe { ZSTD_isError(code) } {
        0 => Ok(code),
        _ if code == (ZSTD_error_dstSize_tooSmall as usize).wrapping_neg() => Err(Unfit::Room),
        _ => Err(Unfit::Other),
    }
}
