package io.mailgunapi;

import jakarta.inject.Scope;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** One instance for each target. */
@Scope
@Retention(RetentionPolicy.RUNTIME)
@interface TargetScope {}
