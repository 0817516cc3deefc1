#pragma once
// What a program does before anything else, and where it is installed.
#include <filesystem>

namespace ws {

/// Picks the matrix kernels that fit this processor: asks OpenBLAS, in a child process, which it would
/// choose, and sets OPENBLAS_CORETYPE where that choice lies below what the processor can do. OpenBLAS
/// reads the variable when it is loaded, so this is the first line of main, before any thread; it costs
/// about 10 ms. Also lets its threads go to sleep soon (OPENBLAS_THREAD_TIMEOUT). Leaves alone what is set already.
void chooseMatrixKernels();

/// For programs that link LibTorch directly (tests, tools): as above, and if the variable had to be
/// set, starts the program again with it, since the library is loaded already. Returns otherwise.
void restartWithMatrixKernels(char** argv);

/// The folder that holds our libraries: the engine lies beside the base library, in a build tree and when installed.
std::filesystem::path libraryFolder();

}  // namespace ws
