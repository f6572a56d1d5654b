# The target "coverage": runs the tests and prints a summary. packaging/test --coverage does it from nothing.
if(CERTWIZARD_COVERAGE)
  find_program(GCOVR gcovr REQUIRED)
  add_custom_target(coverage
    COMMAND "${CMAKE_CTEST_COMMAND}" --output-on-failure
    COMMAND "${GCOVR}" --root "${PROJECT_SOURCE_DIR}" --object-directory "${PROJECT_BINARY_DIR}"
      --filter "${PROJECT_SOURCE_DIR}/(core|ui|app)/" --exclude ".*_autogen.*" --exclude-throw-branches
      --gcov-ignore-parse-errors=negative_hits.warn_once_per_file
      --print-summary --txt "${PROJECT_BINARY_DIR}/coverage.txt" "${PROJECT_BINARY_DIR}"
    USES_TERMINAL
    VERBATIM)
endif()
