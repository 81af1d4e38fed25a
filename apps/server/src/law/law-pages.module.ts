import { Module } from '@nestjs/common';
import { DeadlinesModule } from '@fristvakt/deadlines';
import { ProvidersModule } from '@fristvakt/providers';
import { CalculatorPages } from './calculator.page.controller';
import { RulesPages } from './rules.page.controller';

/** The law, the calculator and the calendar as pages. */
@Module({
  imports: [DeadlinesModule, ProvidersModule],
  controllers: [RulesPages, CalculatorPages],
})
export class LawPagesModule {}
