import { Module } from '@nestjs/common';
import { BranchPage } from './branch.page.controller';

/** The figures of the branch as a page. */
@Module({ controllers: [BranchPage] })
export class BranchPagesModule {}
