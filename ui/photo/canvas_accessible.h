#pragma once
// What a screen reader finds on a canvas: the photo's regions as a list, each with the words it is
// the best part for.

namespace ws {

class PhotoCanvas;

/// Once a program; further calls do nothing.
void installCanvasAccessibility();
/// The regions have changed.
void resetCanvasAccessibility(PhotoCanvas* canvas);

}  // namespace ws
