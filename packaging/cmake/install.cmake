# What "cmake --install" puts where. The programs are found by their target, so an early tree installs what it has.
include(GNUInstallDirs)

if(WIN32)
  set(data_folder .)
else()
  set(data_folder "${CMAKE_INSTALL_DATADIR}/certwizard")
endif()

foreach(program IN ITEMS certwizard certwizardctl)
  if(TARGET ${program})
    install(TARGETS ${program} RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
    if(WIN32)
      target_sources(${program} PRIVATE "${PROJECT_SOURCE_DIR}/packaging/windows/${program}.rc")
    endif()
  endif()
endforeach()

install(FILES resources/answers.schema.json DESTINATION "${data_folder}")
install(FILES
  resources/samples/answers.json
  resources/samples/applicationHost.config
  resources/samples/without-module.applicationHost.config
  DESTINATION "${data_folder}/samples")

if(UNIX AND NOT APPLE)
  install(FILES packaging/linux/certwizard.desktop DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
  install(FILES packaging/linux/certwizard.metainfo.xml DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo")
  install(FILES resources/icons/app/certwizard.svg
    DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps")
  install(FILES resources/icons/app/certwizard-small.svg
    DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/16x16/apps" RENAME certwizard.svg)
  install(FILES packaging/linux/certwizard.1 packaging/linux/certwizardctl.1
    DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
  install(FILES LICENSE DESTINATION "${CMAKE_INSTALL_DOCDIR}" RENAME copyright)
elseif(WIN32)
  install(FILES LICENSE DESTINATION .)
  # Qt's own files: libraries, plugins, translations, found by windeployqt.
  if(TARGET certwizard)
    qt_generate_deploy_app_script(TARGET certwizard OUTPUT_SCRIPT deploy NO_UNSUPPORTED_PLATFORM_ERROR)
    install(SCRIPT "${deploy}")
  endif()
endif()
