package io.github.cmerules.massachusetts;

import io.github.cmerules.core.model.Approval;

/** The approvals that the rules ask for. */
public final class MassachusettsApprovals {

    /** A course on domestic and sexual violence that the Department of Public Health approved. */
    public static final Approval DEPARTMENT_OF_PUBLIC_HEALTH = Approval.of("ma-dph");
    /** A certificate of service for a Board volunteer, signed by the Executive Director. */
    public static final Approval EXECUTIVE_DIRECTOR = Approval.of("borim-executive-director");
    /** Membership of the Board, which needs no certificate. */
    public static final Approval BOARD_MEMBER = Approval.of("borim-member");
    /** Documents that the Licensing Committee approved: medical examiners, boards of health. */
    public static final Approval LICENSING_COMMITTEE = Approval.of("borim-licensing-committee");

    private MassachusettsApprovals() {}
}
